import { expect, test } from 'vitest';
import { HEAD, REVIEWEE, REVIEWER } from '../../builders/person.ts';
import { id } from '../review/story.ts';
import { arranges, bothSign, closes, type Deed, filled, invited, notes, objective, sentAndApproved } from './deeds.ts';
import { toldThrough, written } from './told.ts';

const PACK = 'trust-associate-staff';
const year = { pack: PACK, staffGroup: 'associate', opened: '2027-01-01T09:00', until: '2028-01-31T12:00' };
const SERIES = 9;
const TERMLY = ['2027-03-17', '2027-06-16', '2027-11-10'];

test('TA-07 TA-09 TA-10 TA-11 TA-12 TA-13 TA-19 who is told what through a year that goes well', () => {
  const answers = filled(PACK, 'preparation');
  const told = toldThrough(year, [
    ...invited('2027-01-06T09:00', { number: 1, kind: 'reviewMeeting', start: '2027-01-27T14:00', minutes: 60 }),
    ['2027-01-21T09:00', REVIEWEE, { type: 'sharePaper', paperId: 'revieweePreparation', version: 1, answers }],
    ['2027-01-21T09:30', REVIEWER, { type: 'sharePaper', paperId: 'reviewerPreparation', version: 1, answers }],
    [
      '2027-01-27T16:00',
      REVIEWER,
      objective(11, {
        by: '2027-12-10',
        linkKind: 'Job description',
        parts: { relevance: 'The first of the duties.', support: 'Half a day to learn it.' },
      }),
    ],
    ...sentAndApproved(['2027-01-27T16:10', REVIEWER], ['2027-01-28T09:00', HEAD]),
    ['2027-01-28T10:00', REVIEWER, { type: 'draftStatement', version: 1, answers: filled(PACK, 'statement') }],
    ...bothSign('2027-01-29T09:00', '2027-01-29T10:00'),
    ...TERMLY.map((day, index): Deed =>
      arranges(
        '2027-02-01T09:00',
        { number: 2 + index, kind: 'termlyMeeting', start: `${day}T14:00`, minutes: 30 },
        SERIES,
      ),
    ),
    ['2027-02-01T10:00', REVIEWEE, { type: 'acknowledgeSeries', seriesId: id(SERIES) }],
    ...TERMLY.map((day, index) => notes(`${day}T15:00`, 2 + index, filled(PACK, 'conversation'))),
    closes('2028-01-04T09:00'),
  ]);
  expect(told.toSorted()).toEqual(written('trust-associate-staff.md', 'It goes well').toSorted());
});

test('TA-07 TA-19 who is reminded of what, and who is told, where the reviewer does nothing', () => {
  const told = toldThrough(year, []);
  expect(told.toSorted()).toEqual(written('trust-associate-staff.md', 'The reviewer does nothing').toSorted());
});
