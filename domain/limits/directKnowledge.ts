import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type Giver = {
  name: string;
  /** How the giver knows the work, in his or her own words; null or blank if nothing is said. */
  howKnown: string | null;
};

/** Flags evidence whose giver does not state direct professional knowledge of the reviewee (KM-28). */
export function directKnowledge(limit: LimitOf<'directKnowledge'>, { name, howKnown }: Giver): Flag | undefined {
  if (howKnown !== null && howKnown.trim() !== '') return undefined;
  const reason = `${name} has not said how he or she knows the work.`;
  return flag({ limit, reasons: reason, fields: [{ field: 'howKnown', message: reason }] });
}
