import type { Situation } from '../situation.ts';
import { holdsOne } from '../permissions.ts';
import { keepers } from './keepers.ts';
import { recordsOf } from './keptUntil.ts';
import { HOLD_REASONS, standingHold } from './state.ts';

/** Until when a review is kept and what happens then (KM-55, TA-32, PA-12). */
export type KeptView = {
  /** The last day, as a date. */
  until: string;
  because: string;
  rule: string;
  clause: string;
  text: string;
  /** After that day it is destroyed by itself, or once somebody in the school has agreed. */
  afterwards: 'byItself' | 'onceAgreed';
  /** Why it still exists although the day has passed; empty otherwise. */
  stillHere: ('cycle' | 'appeal')[];
  hold: HoldView | null;
};

/** A hold that lasts. The reviewee and those who keep the records see the reason; others see only that there is one. */
export type HoldView = { id: string; at: string; reason: string | null; note: string | null };

/** For people who see the review; null if the policy names no period. */
export function viewKept({ review, actor: viewer, context }: Situation): KeptView | null {
  const records = recordsOf(review, context);
  if (!records) return null;
  const { until, because, rule, isOver, stops } = records;
  return {
    until,
    because,
    rule: rule.rule,
    clause: rule.clause,
    text: rule.text,
    afterwards: rule.destroy === 'mustAfter' ? 'byItself' : 'onceAgreed',
    stillHere: isOver ? stops.filter((stop) => stop !== 'hold') : [],
    hold: viewHold({ review, actor: viewer, context }),
  };
}

export function viewHold({ review, actor: viewer, context }: Situation): HoldView | null {
  const hold = standingHold(review);
  if (!hold) return null;
  const knows = review.revieweeOid === viewer.oid || keepsRecordsOf({ review, actor: viewer, context });
  const { id, at, reason, note } = hold;
  return { id, at, reason: knows ? HOLD_REASONS[reason] : null, note: knows ? note : null };
}

/**
 * Whether somebody keeps a review's records: may hold them and agree to their destruction. It shows nothing of the
 * review.
 */
export function keepsRecordsOf({ review, actor: person, context }: Situation): boolean {
  return holdsOne(keepers, { review, actor: person, context });
}
