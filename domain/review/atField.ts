import type { RuleRef } from '../policies/policyPack.ts';
import { type Refusal, type RefusalCode, refuse } from './refusal.ts';

type AtFieldArgs = { field: string; code: RefusalCode; message: string; ref?: RuleRef | undefined };

/** A refusal with its message at one field of the form. */
export function atField({ field, code, message, ref }: AtFieldArgs): Refusal {
  return refuse({ refused: code, message, ref: ref ?? null, fields: [{ field, message }] });
}
