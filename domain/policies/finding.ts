import type { RuleRef } from './policyPack.ts';

/**
 * Something that a check of an adopted policy found. `conflict`: two rules that cannot both be met as they stand.
 * `gap`: something that the policy or the school's data leaves open. `note`: worth knowing before adopting.
 */
export type Finding = {
  kind: 'conflict' | 'gap' | 'note';
  /** Stable, such as `needsSameMoment`: what the check is called. */
  check: string;
  title: string;
  text: string;
  rules: RuleRef[];
};
