import { expect, test } from 'vitest';
import { REVIEWEE, REVIEWER } from '../../builders/person.ts';
import { bothSign, closes, type Deed, filled, invited, notes, objective, sentAndApproved } from './deeds.ts';
import { toldThrough, written, type Year } from './told.ts';

const PACK = 'conversations';
const year: Year = {
  pack: PACK,
  staffGroup: 'support',
  posts: ['kentScheme'],
  opened: '2027-04-01T09:00',
  until: '2028-04-30T12:00',
};
const KINDS = ['work', 'work', 'work', 'work', 'work', 'inclusion', 'values', 'development'];

/** When each conversation is arranged, and its day. */
const TALKS = [
  ['2027-04-14', '2027-05-12'],
  ['2027-06-07', '2027-06-16'],
  ['2027-07-12', '2027-09-01'],
  ['2027-09-20', '2027-10-05'],
  ['2027-11-01', '2027-11-08'],
  ['2027-12-01', '2027-12-10'],
  ['2028-01-05', '2028-01-13'],
  ['2028-02-01', '2028-02-09'],
  ['2028-03-06', '2028-03-14'],
] as const;

test('KC-01 KC-04 KC-06 KC-07 who is told what through a year that goes well', () => {
  const told = toldThrough(year, [
    ...KINDS.map((kind, index): Deed => [
      '2027-04-13T09:00',
      REVIEWEE,
      objective(11 + index, { kind, by: '2028-03-31' }),
    ]),
    ...sentAndApproved(['2027-04-13T10:00', REVIEWEE], ['2027-04-13T11:00', REVIEWER]),
    ...TALKS.flatMap(([arranged, day], index) => [
      ...invited(`${arranged}T09:00`, { number: 1 + index, kind: 'conversation', start: `${day}T14:00` }),
      notes(`${day}T16:00`, 1 + index, filled(PACK, 'conversation')),
    ]),
    [
      '2028-03-20T09:00',
      REVIEWER,
      ({ objectives }) => ({
        type: 'draftStatement',
        version: 1,
        answers: filled(PACK, 'statement'),
        assessments: objectives.list.map((each) => ({ objectiveId: each.id, answers: { result: 'Yes: met' } })),
      }),
    ],
    ...bothSign('2028-03-21T09:00', '2028-03-21T10:00'),
    closes('2028-03-22T09:00'),
  ]);
  expect(told.toSorted()).toEqual(written('conversations.md', 'It goes well').toSorted());
});

test('KC-01 KC-04 KC-06 who is reminded of what, and who is told, where the reviewer does nothing', () => {
  expect(toldThrough(year, []).toSorted()).toEqual(written('conversations.md', 'The reviewer does nothing').toSorted());
});
