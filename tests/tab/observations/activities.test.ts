import { expect, test } from 'vitest';
import { activitiesIn, activitiesText, minutesOfEach } from '#tab/observations/activities.ts';

test('TA-22 each activity lasts until the next begins, the last until the visit’s end', () => {
  const noted = activitiesIn('10:00 Reading\n10:20 Discussion\n\n');
  expect(minutesOfEach(noted, '10:50')).toEqual([
    { what: 'Reading', minutes: 20 },
    { what: 'Discussion', minutes: 30 },
  ]);
  expect(activitiesIn(activitiesText(noted))).toEqual(noted);
});

test('TA-22 an activity without a time of its own, or begun after the end, still has a minute', () => {
  expect(minutesOfEach(activitiesIn('Reading\n11:00 Packing up'), '10:50').map(({ minutes }) => minutes)).toEqual([
    1, 1,
  ]);
});
