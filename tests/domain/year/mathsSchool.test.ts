import { expect, test } from 'vitest';
import { HEAD, personOid, REVIEWEE, REVIEWER, SENIOR } from '../../builders/person.ts';
import { id } from '../review/story.ts';
import { bothSign, closes, type Deed, filled, invited, objective, sentAndApproved } from './deeds.ts';
import { toldThrough, written } from './told.ts';

const PACK = 'maths-school';
const year = { pack: PACK, staffGroup: 'teacher', opened: '2026-09-01T09:00', until: '2027-09-30T12:00' };

const shares = (at: string, by: number, paperId: 'evidenceRecord' | 'midYear', version: number): Deed => {
  const own = version === 1 ? {} : { selfEvaluation: 'As talked over.', feedback: 'As talked over.' };
  return [at, by, { type: 'sharePaper', paperId, version, answers: filled(PACK, paperId, own) }];
};

/** The manager asks their own manager before a meeting, who answers at two o'clock. */
const asksOwnManager = (day: string, meeting: number): Deed[] => {
  const askingId = id(20 + meeting);
  const asked = { askingId, view: 'ownManager', of: [personOid(HEAD)], purpose: 'The year', meetingId: id(meeting) };
  return [
    [`${day}T10:00`, REVIEWER, { type: 'askForViews', ...asked }],
    [`${day}T14:00`, HEAD, { type: 'giveView', askingId, answers: filled(PACK, 'view') }],
  ];
};

const teaching = {
  linkKind: 'Learning, teaching and assessment',
  kind: 'teachingQuality',
  outstanding: 'All ten do it.',
};

test('KS-01 KS-11 KS-12 KS-13 KS-16 KS-17 KS-21 who is told what through a year that goes well', () => {
  const told = toldThrough(year, [
    ...invited('2026-09-03T09:00', { number: 1, kind: 'reviewMeeting', start: '2026-09-23T15:30', minutes: 60 }),
    ...asksOwnManager('2026-09-17', 1),
    shares('2026-09-18T09:00', REVIEWEE, 'evidenceRecord', 1),
    shares('2026-09-24T09:00', REVIEWER, 'evidenceRecord', 2),
    [
      '2026-09-25T09:00',
      REVIEWER,
      {
        type: 'draftStatement',
        version: 1,
        answers: filled(PACK, 'statement'),
        assessments: [{ objectiveId: id(10), title: 'Last year’s', answers: { result: 'Good', outcome: 'As said.' } }],
      },
    ],
    ...bothSign('2026-09-28T09:00', '2026-09-28T10:00'),
    ...invited('2026-10-05T10:00', { number: 2, kind: 'planningMeeting', start: '2026-10-12T15:30', minutes: 60 }),
    ['2026-10-13T09:00', REVIEWEE, objective(11, { ...teaching, parts: { actions: 'A lesson study.' } })],
    ['2026-10-13T10:00', REVIEWER, objective(11, { ...teaching, parts: { indicators: 'The books.' } })],
    ...sentAndApproved(['2026-10-14T09:00', REVIEWER], ['2026-10-14T10:00', SENIOR]),
    ...invited('2027-02-08T09:00', { number: 3, kind: 'midYearReview', start: '2027-03-03T15:30', minutes: 60 }),
    shares('2027-02-26T09:00', REVIEWEE, 'midYear', 1),
    ...asksOwnManager('2027-02-26', 3),
    shares('2027-03-04T09:00', REVIEWER, 'midYear', 2),
    closes('2027-09-01T09:00'),
  ]);
  expect(told.toSorted()).toEqual(written('maths-school.md', 'It goes well').toSorted());
});

test('KS-01 who is reminded of what, and who is told, where the reviewer does nothing', () => {
  expect(toldThrough(year, []).toSorted()).toEqual(written('maths-school.md', 'The reviewer does nothing').toSorted());
});
