import { dateInWords, minutesInWords } from '../calendar/inWords.ts';
import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

/** What a revision meeting agreed about further observation. */
export type AgreedObservation = { on: string; minutes: number; focus: string };

type FurtherVisit = {
  /** The day of the visit. */
  on: string;
  /** Minutes of observation in the cycle, this visit included. */
  withThisOne: number;
  /** Minutes that the plan at the start of the cycle allows. */
  planned: number;
  agreed: readonly AgreedObservation[];
};

/**
 * Flags observation beyond the plan, unless a revision meeting agreed its amount and focus by the day of the visit
 * (KM-73). Planned 120 minutes, a revision meeting agreed 60 more: 180 are right, 190 are flagged. An agreement without
 * a focus does not count.
 */
export function furtherObservation(limit: LimitOf<'furtherObservation'>, visit: FurtherVisit): Flag | undefined {
  const { on, withThisOne, planned, agreed } = visit;
  if (withThisOne <= planned) return undefined;
  const counting = agreed.filter((each) => each.on <= on && each.focus.trim() !== '');
  const further = counting.reduce((sum, { minutes }) => sum + minutes, 0);
  if (withThisOne <= planned + further) return undefined;
  const amount = `With this visit there would be ${minutesInWords(withThisOne)}; planned were ${minutesInWords(planned)}`;
  if (further > 0) return flag({ limit, reasons: `${amount}, and ${minutesInWords(further)} more were agreed.` });
  return flag({ limit, reasons: `${amount}, and no more was agreed ${withFocus(agreed)}by ${dateInWords(on)}.` });
}

function withFocus(agreed: readonly AgreedObservation[]): string {
  return agreed.some(({ focus }) => focus.trim() === '') ? 'with a focus ' : '';
}
