import type { Context } from '../context.ts';
import type { Refusal } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { ReviewersEvent } from './events.ts';
import { newPanel } from './panel.ts';
import type { ReviewPanel } from './state.ts';

/** The panel with somebody else in the place of one of its governors, who leads it where that one did (KM-13). */
export function replacedOnPanel(
  review: Review,
  { panel, aboutOid, toOid }: { panel: ReviewPanel; aboutOid: string; toOid: string },
  context: Context,
): ReviewersEvent | Refusal {
  const inPlace = (oid: string) => (oid === aboutOid ? toOid : oid);
  return newPanel(
    review,
    { memberOids: panel.memberOids.map(inPlace), leadOid: inPlace(panel.leadOid), note: null, field: 'toOid' },
    context,
  );
}
