import type { RuleRef } from './policyPack.ts';

/**
 * What a check of an adopted policy found.
 * - `conflict`: two rules that cannot both be met as they are.
 * - `gap`: something that the policy or the school's data leaves open.
 * - `note`: something worth knowing before adoption.
 */
export type Finding = {
  kind: 'conflict' | 'gap' | 'note';
  /** The stable name of the check, such as `needsSameMoment`. */
  check: string;
  title: string;
  text: string;
  rules: RuleRef[];
  /** The settings that decide it, if there are any, and whether the school has answered them. */
  decides?: string[];
  isDecided?: boolean;
  /** Other settings that it depends on. */
  see?: string[];
};
