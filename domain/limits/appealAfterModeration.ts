import { dateInWords } from '../calendar/inWords.ts';
import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type ModerationState = {
  /** `notNeeded`: this statement is not moderated, so an appeal has nothing to wait for. */
  state: 'notNeeded' | 'open' | 'complete';
  /** The day by which moderation is due; null if none is known. */
  dueOn: string | null;
};

/** Flags an appeal hearing while moderation of the statement is not complete (KM-57). */
export function appealAfterModeration(
  limit: LimitOf<'appealAfterModeration'>,
  { state, dueOn }: ModerationState,
): Flag | undefined {
  if (state !== 'open') return undefined;
  const due = dueOn === null ? '' : ` It is due by ${dateInWords(dueOn)}.`;
  return flag({ limit, reasons: `Moderation is still open, and the appeal is waiting for it.${due}` });
}
