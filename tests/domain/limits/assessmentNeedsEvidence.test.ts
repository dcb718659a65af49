import { expect, test } from 'vitest';
import { assessmentNeedsEvidence } from '#domain/limits/assessmentNeedsEvidence.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('assessmentNeedsEvidence', 'KC-06', {});

test('KC-06 an assessment with evidence goes through', () => {
  expect(assessmentNeedsEvidence(limit, { evidence: ['', 'Conversation of 12 March'] })).toBeUndefined();
});

test('KC-06 an assessment without evidence is refused', () => {
  for (const evidence of [[], [' ']]) {
    expect(assessmentNeedsEvidence(limit, { evidence })).toMatchObject({
      force: 'must',
      rule: 'KC-06',
      message: 'The limit in words. None is named. Name at least one piece of evidence.',
      fields: [{ field: 'evidence', message: 'None is named. Name at least one piece of evidence.' }],
    });
  }
});
