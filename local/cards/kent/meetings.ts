import { form, id } from '../pieces.ts';
import type { ReviewEvent } from '#domain/review/events.ts';
import type { Step } from '../tell.ts';
import type { Words } from '../words.ts';
import { REVIEWER, TEACHER, start } from './people.ts';

/** Meetings: called, moved, answered, called off, with points for the agenda. */
export function meetings(say: Words, line: Words): Step[] {
  type ScheduledArgs = { meetingId: string; local: string; shortNotice: boolean };

  const scheduled = ({ meetingId, local, shortNotice }: ScheduledArgs): ReviewEvent => ({
    type: 'meetingScheduled',
    meetingId,
    kind: 'planningMeeting',
    start: start(local),
    minutes: 60,
    place: line('Meeting room 2'),
    bring: [line('Your job description'), line('Last year’s objectives')],
    shortNotice,
  });
  return [
    ['2026-09-07T10:00', REVIEWER, scheduled({ meetingId: id(1), local: '2026-09-21T14:30', shortNotice: false })],
    [
      '2026-09-08T10:00',
      TEACHER,
      {
        type: 'anotherTimeProposed',
        meetingId: id(1),
        comment: say('I teach Year 9 until four.'),
        start: start('2026-09-22T15:00'),
      },
    ],
    [
      '2026-09-09T10:00',
      REVIEWER,
      {
        type: 'meetingMoved',
        meetingId: id(1),
        start: start('2026-09-22T15:00'),
        minutes: 60,
        place: line('Meeting room 2'),
        shortNotice: false,
        inOutlook: false,
      },
    ],
    ['2026-09-09T11:00', TEACHER, { type: 'meetingAcknowledged', meetingId: id(1) }],
    ['2026-09-10T11:00', REVIEWER, scheduled({ meetingId: id(2), local: '2026-09-11T14:30', shortNotice: true })],
    ['2026-09-10T12:00', TEACHER, { type: 'noticeWaived', meetingId: id(2) }],
    [
      '2026-09-10T13:00',
      REVIEWER,
      {
        type: 'meetingCancelled',
        meetingId: id(2),
        reason: say('The hall is needed for the open evening.'),
        inOutlook: false,
      },
    ],
    [
      '2026-09-23T10:00',
      REVIEWER,
      { type: 'noteWritten', meetingId: id(1), answers: form({ policy: 'kent-model', name: 'conversation', say }) },
    ],
    [
      '2026-09-23T11:00',
      TEACHER,
      {
        type: 'noteCommented',
        meetingId: id(1),
        replyId: id(3),
        text: say('We also spoke of cover for the course in November.'),
      },
    ],
    [
      '2026-09-24T11:00',
      REVIEWER,
      {
        type: 'wordsSaid',
        wordsId: id(4),
        kind: 'followUp',
        text: say('The seating plan made the difference in the second half.'),
      },
    ],
    [
      '2026-09-24T12:00',
      TEACHER,
      { type: 'wordsAnswered', wordsId: id(4), replyId: id(5), text: say('It did. I will keep it until Christmas.') },
    ],
  ];
}
