import type { RuleRef } from '../../policies/policyPack.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** A refusal whose message stands at one field of the form. */
export function atField(field: string, code: Refusal['refused'], message: string, ref?: RuleRef): Refusal {
  return refuse(code, message, ref ?? null, [{ field, message }]);
}
