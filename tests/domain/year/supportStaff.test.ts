import { expect, test } from 'vitest';
import { REVIEWEE, REVIEWER } from '../../builders/person.ts';
import { bothSign, closes, filled, inHand, invited, notes, objective, sentAndApproved } from './deeds.ts';
import { toldThrough, written } from './told.ts';

const PACK = 'support-staff';
const year = { pack: PACK, staffGroup: 'support', opened: '2026-09-01T09:00', until: '2027-09-30T12:00' };
const answers = filled(PACK, 'conversation');

test('PA-04 PA-05 PA-06 PA-10 PA-11 who is told what through a year that goes well', () => {
  const told = toldThrough(year, [
    ...invited('2026-09-03T09:00', { number: 1, kind: 'planningMeeting', start: '2026-09-10T14:00' }),
    notes('2026-09-16T10:00', 1, answers),
    ['2026-09-16T10:30', REVIEWER, objective(11)],
    ...sentAndApproved(['2026-09-16T11:00', REVIEWER], ['2026-09-16T12:00', REVIEWEE]),
    ...invited('2027-02-01T09:00', { number: 2, kind: 'midYearReview', start: '2027-02-09T14:00' }),
    notes('2027-02-10T09:00', 2, answers),
    ...invited('2027-07-05T09:00', { number: 3, kind: 'reviewMeeting', start: '2027-07-08T14:00' }),
    [
      '2027-07-09T09:00',
      REVIEWER,
      ({ objectives }) => ({
        type: 'draftStatement',
        version: 1,
        answers: filled(PACK, 'statement'),
        assessments: objectives.list.map((each) => ({
          objectiveId: each.id,
          answers: { result: 'Met', annual: 'Nine of ten do it.' },
        })),
      }),
    ],
    ['2027-07-09T10:00', REVIEWEE, inHand('agreeStatement')],
    ...bothSign('2027-07-12T09:00', '2027-07-12T10:00'),
    closes('2027-07-13T09:00'),
  ]);
  expect(told.toSorted()).toEqual(written('support-staff.md', 'It goes well').toSorted());
});

test('PA-03 PA-04 PA-05 who is reminded of what, and who is told, where the reviewer does nothing', () => {
  expect(toldThrough(year, []).toSorted()).toEqual(written('support-staff.md', 'The reviewer does nothing').toSorted());
});
