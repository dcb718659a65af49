import { expect, test } from 'vitest';
import type { AdoptionCheck } from '#domain/views/policy.ts';
import type { Finding } from '#domain/policies/finding.ts';
import { unseenConflicts } from '#tab/adoption/messages.ts';

const conflict = (title: string, isDecided: boolean): Finding => ({
  kind: 'conflict',
  check: title,
  title,
  text: 'Both end on one day.',
  rules: [{ rule: 'KM-46', clause: '5' }],
  decides: ['finalAndModeration'],
  isDecided,
});

test('a conflict that is decided needs no tick; one that stays open does', () => {
  const check = { findings: [conflict('decided', true), conflict('open', false)] } as AdoptionCheck;
  expect(unseenConflicts(check, [])).toHaveLength(1);
  expect(unseenConflicts({ ...check, findings: [conflict('decided', true)] }, [])).toEqual([]);
});
