import { oidOf } from '../../school/people.ts';
import { form, id } from '../pieces.ts';
import type { Step } from '../tell.ts';
import type { Words } from '../words.ts';
import { ANOTHER_LEADER, COORDINATOR, REVIEWER, TEACHER, start } from './people.ts';

/** Visits: planned, agreed, moved, called off, with the feedback after them. */
export function visits(say: Words, line: Words): Step[] {
  const agreed = {
    purpose: say('Performance management'),
    focus: say('Questioning in discussion'),
    activities: say('A discussion of chapter four, then writing alone'),
    group: line('Year 9, set 2'),
    documentsAsked: say('The plan of the unit'),
  };
  type PlannedArgs = { observationId: string; observer: number; local: string };

  const planned = ({ observationId, observer, local }: PlannedArgs) =>
    ({
      type: 'observationPlanned',
      observationId,
      observerOid: oidOf(observer),
      start: start(local),
      minutes: 45,
      ...agreed,
    }) as const;
  const day = '2026-11-10T10:00';
  return [
    ['2026-10-12T10:00', REVIEWER, planned({ observationId: id(10), observer: REVIEWER, local: day })],
    [
      '2026-10-13T10:00',
      TEACHER,
      {
        type: 'observationProposed',
        observationId: id(10),
        focus: say('How pupils use feedback'),
        activities: say('Redrafting'),
        why: say('We begin redrafting that week.'),
      },
    ],
    [
      '2026-10-14T10:00',
      REVIEWER,
      { type: 'observationRewritten', observationId: id(10), asProposed: true, ...agreed },
    ],
    [
      '2026-10-14T12:00',
      REVIEWER,
      planned({ observationId: id(11), observer: ANOTHER_LEADER, local: '2026-11-17T10:00' }),
    ],
    ['2026-10-14T13:00', TEACHER, { type: 'observationAgreed', observationId: id(11) }],
    ['2026-10-14T14:00', REVIEWER, planned({ observationId: id(12), observer: REVIEWER, local: '2026-12-01T10:00' })],
    [
      '2026-10-14T15:00',
      REVIEWER,
      {
        type: 'observationCancelled',
        observationId: id(12),
        reason: say('It falls on the day of the visit to the theatre.'),
      },
    ],
    [
      '2026-11-10T12:00',
      REVIEWER,
      { type: 'feedbackMeetingPlanned', observationId: id(10), start: start('2026-11-12T15:00'), minutes: 30 },
    ],
    [
      '2026-11-12T16:00',
      REVIEWER,
      { type: 'feedbackMeetingHeld', observationId: id(10), heldAt: start('2026-11-12T15:00') },
    ],
    [
      '2026-11-13T10:00',
      REVIEWER,
      {
        type: 'feedbackRecorded',
        observationId: id(10),
        answers: form({ policy: 'kent-model', name: 'observationFeedback', say }),
      },
    ],
    [
      '2026-11-13T12:00',
      TEACHER,
      { type: 'feedbackClosed', observationId: id(10), comment: say('The point about wait time is fair.') },
    ],
    [
      '2026-11-18T10:00',
      ANOTHER_LEADER,
      {
        type: 'feedbackRecorded',
        observationId: id(11),
        answers: form({ policy: 'kent-model', name: 'observationFeedback', say }),
      },
    ],
    [
      '2026-11-18T12:00',
      ANOTHER_LEADER,
      {
        type: 'observationPassedOn',
        observationId: id(11),
        text: say('Strong routines; a course on questioning would help.'),
        to: [oidOf(REVIEWER), oidOf(COORDINATOR)],
      },
    ],
    ['2026-11-18T13:00', TEACHER, { type: 'feedbackClosed', observationId: id(11), comment: null }],
    [
      '2026-11-20T10:00',
      REVIEWER,
      {
        type: 'dropInRecorded',
        observationId: id(13),
        observerOid: oidOf(REVIEWER),
        start: start('2026-11-20T09:00'),
        minutes: 10,
        focus: say('The start of the lesson'),
      },
    ],
    [
      '2026-11-23T10:00',
      REVIEWER,
      {
        type: 'furtherObservationProposed',
        agreementId: id(14),
        metOn: '2026-11-23',
        minutes: 45,
        focus: say('Questioning, once more'),
      },
    ],
    ['2026-11-24T10:00', TEACHER, { type: 'furtherObservationAnswered', agreementId: id(14), agreed: true }],
  ];
}
