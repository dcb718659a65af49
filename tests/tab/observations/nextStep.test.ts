import { expect, test } from 'vitest';
import { nextStep } from '#tab/observations/nextStep.ts';

const over = {
  agreement: { kind: 'agreed', at: '2026-10-12T09:00:00Z', by: 'a' },
  canRewrite: false,
  canTakeNotes: true,
  over: true,
  canRecordFeedback: true,
  feedback: null,
} as const;
const given = { ...over, feedback: { answers: {}, at: '2026-10-20T12:00:00Z', by: 'a', formVersion: null } };
const owed = (action: 'feedbackRecorded' | 'feedbackMeetingHeld' | 'observationPassedOn', yours = true) => ({
  action,
  yours,
});

test('a visit’s next step is the one that the first duty asks for, and no other', () => {
  const both = [owed('feedbackMeetingHeld'), owed('feedbackRecorded')];
  expect(nextStep(over, both)).toBe('meeting');
  expect(nextStep(over, both.toReversed())).toBe('feedback');
  expect(nextStep(given, [owed('feedbackMeetingHeld')])).toBe('meeting');
  expect(nextStep(given, [owed('observationPassedOn')])).toBe('passingOn');
});

test('without a duty of the reader it is the feedback until that is written; then nothing stands out', () => {
  expect(nextStep(over, [owed('feedbackMeetingHeld', false)])).toBe('feedback');
  expect(nextStep(given, [owed('feedbackMeetingHeld', false)])).toBeUndefined();
});

test('before that, the notes of the visit, and the answer to what was proposed', () => {
  expect(nextStep({ ...over, over: false, canRecordFeedback: false }, [])).toBe('notes');
  const proposed = { kind: 'proposed', at: '2026-10-12T09:00:00Z', focus: 'a', activities: 'b', why: 'c' } as const;
  expect(nextStep({ ...over, over: false, agreement: proposed, canRewrite: true }, [])).toBe('rewriting');
});
