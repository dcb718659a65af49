import type { ReviewNow } from '../situation.ts';
import type { Refusal } from '../refusal.ts';
import type { ReviewersEvent } from './events.ts';
import { newPanel } from './panel.ts';
import type { ReviewPanel } from './state.ts';

/**
 * The panel with somebody else in place of one of its governors. The new member leads it if that governor did (KM-13).
 */
export function replacedOnPanel(
  { panel, aboutOid, toOid }: { panel: ReviewPanel; aboutOid: string; toOid: string },
  { review, context }: ReviewNow,
): ReviewersEvent | Refusal {
  const inPlace = (oid: string) => (oid === aboutOid ? toOid : oid);
  return newPanel(
    { memberOids: panel.memberOids.map(inPlace), leadOid: inPlace(panel.leadOid), note: null, field: 'toOid' },
    { review, context },
  );
}
