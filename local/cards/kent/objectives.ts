import { oidOf } from '../../school/people.ts';
import { id } from '../pieces.ts';
import type { ReviewEvent } from '#domain/review/events.ts';
import type { Step } from '../tell.ts';
import type { Words } from '../words.ts';
import { COORDINATOR, REVIEWER, TEACHER } from './people.ts';

/** Needs: asked for, promised, provided, not provided. */
export function development(say: Words): Step[] {
  const need = ({ needId, text, promised }: { needId: string; text: string; promised: boolean }): ReviewEvent => ({
    type: 'needEntered',
    needId,
    source: { kind: 'person' },
    promised,
    need: say(text),
    route: 'course',
    priority: 'objective',
    priorityNote: say('Reading'),
    by: '2027-03-31',
  });
  return [
    ['2026-10-22T10:00', TEACHER, need({ needId: id(50), text: 'A course on teaching writing', promised: false })],
    ['2026-10-23T10:00', REVIEWER, { type: 'needPromised', needId: id(50), by: '2027-03-31' }],
    [
      '2026-12-01T10:00',
      COORDINATOR,
      { type: 'needProvided', needId: id(50), on: '2026-11-30', note: say('One day at the university.') },
    ],
    ['2026-12-02T10:00', REVIEWER, need({ needId: id(51), text: 'A partner to plan with', promised: true })],
    [
      '2026-12-03T10:00',
      COORDINATOR,
      { type: 'needDeclined', needId: id(51), why: say('Nobody is free this term; asked again in spring.') },
    ],
    ['2026-12-04T10:00', REVIEWER, need({ needId: id(52), text: 'First aid', promised: true })],
    ['2026-12-05T10:00', TEACHER, { type: 'needWithdrawn', needId: id(52) }],
  ];
}

/** Objectives: sent, returned, approved, determined. */
export function objectives(say: Words, line: Words): Step[] {
  const saved = (objectiveId: string, title: string) =>
    ({
      type: 'objectiveSaved',
      objectiveId,
      title: line(title),
      success: say('Seen in samples each term.'),
      by: '2027-05-28',
      linkKind: 'School improvement plan',
      linkedTo: line('Priority 2: every pupil reads well'),
      reason: null,
    }) as const;
  return [
    [
      '2026-10-05T10:00',
      TEACHER,
      saved(id(60), 'Year 9 read a whole novel each term'),
      saved(id(61), 'Moderated writing is within a grade'),
      saved(id(62), 'Lead the reading group'),
    ],
    ['2026-10-06T10:00', TEACHER, { type: 'objectivesSent', to: oidOf(REVIEWER) }],
    ['2026-10-07T10:00', REVIEWER, { type: 'objectivesReturned', comment: say('Say which novels.') }],
    ['2026-10-08T10:00', TEACHER, { type: 'objectivesSent', to: oidOf(REVIEWER) }],
    ['2026-10-09T10:00', REVIEWER, { type: 'objectivesApproved' }],
    [
      '2026-11-09T10:00',
      TEACHER,
      {
        type: 'revisionAsked',
        changeId: id(63),
        reason: null,
        why: say('I have taken over another class.'),
        improvement: false,
      },
    ],
    ['2026-11-10T10:00', REVIEWER, { type: 'revisionOpened', changeId: id(63), metOn: '2026-11-10' }],
    ['2026-11-11T10:00', TEACHER, saved(id(60), 'Year 9 and Year 10 read a whole novel each term')],
    ['2026-11-12T10:00', TEACHER, { type: 'changesSigned', party: 'reviewee' }],
    ['2026-11-13T10:00', REVIEWER, { type: 'changesSigned', party: 'reviewer' }],
    [
      '2026-11-16T10:00',
      REVIEWER,
      { type: 'revisionAsked', changeId: id(64), reason: null, why: say('The timetable changes.'), improvement: false },
    ],
    ['2026-11-16T12:00', REVIEWER, { type: 'revisionWithdrawn', changeId: id(64) }],
    [
      '2026-11-17T10:00',
      TEACHER,
      { type: 'objectivesSent', to: oidOf(REVIEWER), disagreement: say('Three are too many.') },
    ],
    [
      '2026-11-18T10:00',
      REVIEWER,
      { type: 'objectivesDetermined', reason: say('Without them the plan of the school is not met.') },
    ],
    [
      '2026-11-19T10:00',
      TEACHER,
      { type: 'determinedCommented', comment: say('I will do my best, and say in spring how it goes.') },
    ],
  ];
}
