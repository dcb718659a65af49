import { oidOf } from '../../school/people.ts';
import { form, id, statementSigned } from '../pieces.ts';
import type { Step } from '../tell.ts';
import type { Words } from '../words.ts';
import { HEADTEACHER, COORDINATOR, REVIEWER, TEACHER, GOVERNOR, start } from './people.ts';

/** The statement: drafted, commented on, signed, moderated, and appealed against. */
export function ofStatement(say: Words, line: Words): Step[] {
  const answers = form({ policy: 'kent-model', name: 'statement', say });
  return [
    ['2026-11-25T10:00', REVIEWER, { type: 'statementDrafted', version: 1, answers }],
    [
      '2026-11-26T10:00',
      TEACHER,
      {
        type: 'statementCommented',
        version: 1,
        comment: say('The second objective reads harsher than we put it.'),
        changesWanted: true,
      },
    ],
    [
      '2026-11-26T12:00',
      REVIEWER,
      { type: 'statementDrafted', version: 1, answers: { ...answers, support: say('Two half days.') } },
    ],
    [
      '2026-11-26T13:00',
      TEACHER,
      { type: 'statementCommented', version: 1, comment: say('Thank you.'), changesWanted: false },
    ],
    ...statementSigned({
      version: 1,
      reviewer: [REVIEWER, '2026-11-27T10:00'],
      reviewee: [TEACHER, '2026-11-27T12:00'],
      text: say('Planning and review statement.'),
    }),
    [
      '2026-11-27T13:00',
      TEACHER,
      {
        type: 'statementCopied',
        version: 1,
        copies: [
          { to: oidOf(TEACHER), as: 'copy', rule: 'KM-44', clause: '5' },
          { to: oidOf(HEADTEACHER), as: 'original', rule: 'KM-44', clause: '5' },
          { to: oidOf(COORDINATOR), as: 'report', rule: 'KM-44', clause: '5' },
        ],
      },
    ],
    [
      '2026-12-01T10:00',
      HEADTEACHER,
      {
        type: 'statementModerated',
        version: 1,
        outcome: 'newStatement',
        findings: [],
        reasons: say('The third objective is not measurable.'),
      },
    ],
    [
      '2026-12-01T11:00',
      REVIEWER,
      { type: 'statementRevised', version: 2, reason: say('Instructed by the headteacher.') },
    ],
    ['2026-12-02T10:00', REVIEWER, { type: 'statementDrafted', version: 2, answers }],
    ...statementSigned({
      version: 2,
      reviewer: [REVIEWER, '2026-12-03T10:00'],
      reviewee: [TEACHER, '2026-12-03T12:00'],
      text: say('Planning and review statement, second version.'),
    }),
    [
      '2026-12-03T15:00',
      HEADTEACHER,
      {
        type: 'statementModerated',
        version: 2,
        outcome: 'agreed',
        findings: [],
        reasons: say('Consistent with the others.'),
      },
    ],
    [
      '2026-12-04T10:00',
      TEACHER,
      {
        type: 'appealRaised',
        appealId: id(20),
        subject: 'statement',
        entry: line('The second objective'),
        reasons: say('It was not what we agreed.'),
        talkFirst: true,
      },
    ],
    [
      '2026-12-07T10:00',
      REVIEWER,
      {
        type: 'appealTalkedOver',
        appealId: id(20),
        on: '2026-12-07',
        note: say('We read the notes together and still see it otherwise.'),
        settled: false,
      },
    ],
    ['2026-12-08T10:00', TEACHER, { type: 'appealLodged', appealId: id(20) }],
    [
      '2026-12-09T10:00',
      HEADTEACHER,
      {
        type: 'accessGiven',
        grantId: id(21),
        oid: oidOf(GOVERNOR),
        sees: 'statement',
        purpose: say('To hear the appeal'),
        rule: 'KM-58',
        clause: '8',
      },
      { type: 'appealHearerNamed', appealId: id(20), oid: oidOf(GOVERNOR), grantId: id(21) },
    ],
    [
      '2026-12-10T10:00',
      GOVERNOR,
      { type: 'appealHearingSet', appealId: id(20), start: start('2026-12-16T16:00'), place: line('Conference room') },
    ],
    [
      '2026-12-16T17:00',
      GOVERNOR,
      {
        type: 'appealDecided',
        appealId: id(20),
        outcome: 'partlyUpheld',
        reasons: say('The date was not agreed; the measure was.'),
        newVersion: 3,
      },
    ],
    [
      '2026-12-17T10:00',
      TEACHER,
      {
        type: 'appealRaised',
        appealId: id(22),
        subject: 'timescales',
        entry: line('The date of the first objective'),
        reasons: say('It is too near.'),
        talkFirst: true,
      },
    ],
    ['2026-12-17T12:00', TEACHER, { type: 'appealWithdrawn', appealId: id(22) }],
    [
      '2026-12-17T14:00',
      TEACHER,
      {
        type: 'appealRaised',
        appealId: id(23),
        subject: 'timescales',
        entry: line('The date of the third objective'),
        reasons: say('It is too near.'),
        talkFirst: true,
      },
    ],
    [
      '2026-12-17T15:00',
      REVIEWER,
      { type: 'appealTalkedOver', appealId: id(23), on: '2026-12-17', note: say('Easter will do.'), settled: true },
    ],
  ];
}
