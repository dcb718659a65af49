import { oidOf } from '../../school/people.ts';
import { form, id } from '../pieces.ts';
import type { Step } from '../tell.ts';
import type { Words } from '../words.ts';
import { HEADTEACHER, ANOTHER_LEADER, REVIEWER, TEACHER, start } from './people.ts';

/** What is gathered before the meeting: documents, evidence, papers. */
export function gathered(say: Words, line: Words): Step[] {
  return [
    [
      '2026-09-07T09:00',
      REVIEWER,
      {
        type: 'meetingScheduled',
        meetingId: id(30),
        kind: 'planningMeeting',
        start: start('2026-09-21T14:30'),
        minutes: 60,
        place: line('Room E1'),
        bring: [],
        shortNotice: false,
      },
    ],
    [
      '2026-09-07T10:00',
      TEACHER,
      {
        type: 'documentAttached',
        documentId: id(31),
        kind: 'jobDescription',
        title: line('Job description'),
        link: 'https://larkmoor.sharepoint.com/job.docx',
        file: null,
      },
    ],
    [
      '2026-09-08T10:00',
      REVIEWER,
      {
        type: 'evidenceProposed',
        revision: 1,
        kinds: [line('Work samples'), line('Results in May')],
        criteria: [line('Teachers’ standards')],
      },
    ],
    [
      '2026-09-09T10:00',
      REVIEWER,
      { type: 'evidenceProposed', revision: 2, kinds: [line('Work samples')], criteria: [line('Teachers’ standards')] },
    ],
    ['2026-09-10T10:00', TEACHER, { type: 'evidenceAgreed', revision: 2 }],
    [
      '2026-09-11T10:00',
      REVIEWER,
      {
        type: 'evidenceAdded',
        evidenceId: id(32),
        kind: line('Work samples'),
        what: line('Books of Year 9'),
        text: say('Feedback is dated and acted on.'),
        collectedOn: '2026-09-11',
        from: line('Rachel Thornley'),
        howKnown: say('She led the work scrutiny.'),
      },
    ],
    [
      '2026-09-12T10:00',
      TEACHER,
      {
        type: 'paperShared',
        paperId: 'selfReview',
        version: 1,
        answers: form({ policy: 'kent-model', name: 'selfReview', say }),
      },
    ],
    [
      '2026-09-14T10:00',
      REVIEWER,
      {
        type: 'packShared',
        meetingId: id(30),
        criteria: [line('Teachers’ standards')],
        note: say('The figures are in the second sheet.'),
      },
    ],
    [
      '2026-09-15T10:00',
      TEACHER,
      {
        type: 'paperShared',
        paperId: 'selfReview',
        version: 2,
        answers: form({ policy: 'kent-model', name: 'selfReview', say }),
      },
    ],
    ['2026-09-15T11:00', TEACHER, { type: 'documentRemoved', documentId: id(31) }],
    [
      '2026-09-15T12:00',
      REVIEWER,
      { type: 'evidenceWithdrawn', evidenceId: id(32), reason: say('It was about another class.') },
    ],
  ];
}

/** Somebody is let in, and asks to be. */
export function access(say: Words): Step[] {
  return [
    [
      '2026-09-16T10:00',
      ANOTHER_LEADER,
      { type: 'accessAsked', requestId: id(40), purpose: say('To plan cover for the year') },
    ],
    [
      '2026-09-17T10:00',
      HEADTEACHER,
      { type: 'accessDecided', requestId: id(40), given: false, note: say('The timetable says it all.') },
    ],
    [
      '2026-09-18T10:00',
      ANOTHER_LEADER,
      { type: 'accessAsked', requestId: id(41), purpose: say('To plan who leads which group') },
    ],
    [
      '2026-09-21T10:00',
      HEADTEACHER,
      { type: 'accessDecided', requestId: id(41), given: true, note: null },
      {
        type: 'accessGiven',
        grantId: id(42),
        oid: oidOf(ANOTHER_LEADER),
        sees: 'whole',
        purpose: say('To plan who leads which group'),
        rule: 'KM-52',
        clause: '7',
      },
    ],
    ['2026-10-21T10:00', HEADTEACHER, { type: 'accessEnded', grantId: id(42) }],
  ];
}
