import { expect, test } from 'vitest';
import { meetingLength } from '#domain/limits/meetingLength.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('meetingLength', 'TA-09', { meetings: ['reviewMeeting'], leastMinutes: 60, force: 'should' });

test('TA-09 an hour is proposed for the review meeting; a shorter one is told, and possible', () => {
  expect(meetingLength(limit, { kind: 'reviewMeeting', minutes: 60 })).toBeUndefined();
  expect(meetingLength(limit, { kind: 'reviewMeeting', minutes: 45 })).toMatchObject({
    force: 'should',
    rule: 'TA-09',
    message: 'The limit in words. This one is shorter: 45 minutes.',
    fields: [{ field: 'minutes' }],
  });
});

test('TA-09 a termly meeting may be shorter', () => {
  expect(meetingLength(limit, { kind: 'termlyMeeting', minutes: 20 })).toBeUndefined();
});
