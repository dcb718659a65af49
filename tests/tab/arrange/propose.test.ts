import { expect, test } from 'vitest';
import { daysLater, mondayOf, overlapping, propose } from '#tab/arrange/propose.ts';
import { weekInWords } from '#tab/arrange/weekInWords.ts';

const MONDAY = '2026-10-12';
const at = (time: string) => `${MONDAY}T${time}`;

test('each meeting gets the earliest time that no other takes; whoever has the fewest times comes first', () => {
  const proposed = propose(
    [
      { key: 'kyle', minutes: 45, times: [at('08:15'), at('15:30')] },
      { key: 'hamza', minutes: 45, times: [at('08:30')] },
      { key: 'megan', minutes: 45, times: [at('08:15'), at('09:00'), at('10:00'), at('15:30')] },
    ],
    [],
  );
  // Kyle's 08:15 would last until 09:00, into Hamza's only time.
  expect(proposed.map(({ key, start }) => [key, start.slice(11)])).toEqual([
    ['hamza', '08:30'],
    ['kyle', '15:30'],
    ['megan', '10:00'],
  ]);
});

test('what is taken already is left out, and who has no time gets none', () => {
  const taken = [{ key: 'kyle', start: at('08:15'), minutes: 45 }];
  expect(propose([{ key: 'bernard', minutes: 30, times: [at('08:30')] }], taken)).toEqual([]);
  expect(propose([{ key: 'noah', minutes: 30, times: [at('09:00')] }], taken)).toMatchObject([{ start: at('09:00') }]);
});

test('two meetings that overlap are both named; one that begins as another ends is not', () => {
  const meetings = [
    { key: 'a', start: at('08:15'), minutes: 45 },
    { key: 'b', start: at('08:45'), minutes: 15 },
    { key: 'c', start: at('09:00'), minutes: 30 },
    { key: 'd', start: '2026-10-13T08:15', minutes: 45 },
  ];
  expect([...overlapping(meetings)].toSorted()).toEqual(['a', 'b']);
});

test('weeks begin on Monday, over the ends of months and years', () => {
  expect(['2026-10-12', '2026-10-18', '2026-11-01', '2027-01-01'].map(mondayOf)).toEqual([
    '2026-10-12',
    '2026-10-12',
    '2026-10-26',
    '2026-12-28',
  ]);
  expect(daysLater('2026-12-28', 7)).toBe('2027-01-04');
  expect(weekInWords('2026-10-12')).toBe('12 to 16 October');
  expect(weekInWords('2027-03-29')).toBe('29 March to 2 April');
});
