import { describe, expect, test } from 'vitest';
import { remindersBegin } from '#domain/review/dutyKey.ts';
import { readMessageKey } from '#domain/review/messageKey.ts';

const begins = (key: string) => {
  const message = readMessageKey(key);
  return message && remindersBegin(message);
};

describe('the reminders of one duty', () => {
  test('begin alike, whichever step they are, after a suspension too, and where somebody reminds', () => {
    expect(begins('duty.draft.m1.2.soon-2')).toBe('duty.draft.m1.2.');
    expect(begins('duty.draft.m1.2.overdue')).toBe('duty.draft.m1.2.');
    expect(begins('duty.draft.m1.2.after1.today')).toBe('duty.draft.m1.2.');
    expect(begins('duty.draft.m1.2.asked.2026-10-05')).toBe('duty.draft.m1.2.');
  });

  test('a moved meeting, another duty and another round of a policy are other duties', () => {
    expect(begins('duty.draft.m1.3.soon-2')).toBe('duty.draft.m1.3.');
    expect(begins('policyDuty.review-policy.2026-10-05.overdue')).toBe('policyDuty.review-policy.2026-10-05.');
    expect(begins('meetingNotice.m1.2')).toBeUndefined();
  });
});
