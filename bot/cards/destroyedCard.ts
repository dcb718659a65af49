import { type Card, layout, paragraph } from './layout.ts';
import type { RuleRef } from '#domain/policies/policyPack.ts';

/** What every card about a review says once its record was destroyed: neither whose review it was nor its content. */
export function destroyedCard({ rule, clause }: RuleRef): Card {
  return layout({
    label: 'Record destroyed',
    title: 'This is no longer kept',
    whose: 'A review whose time of keeping is over',
    body: [paragraph('The record that this message was about was destroyed when its time was up.')],
    clause: { rule, clause },
  });
}
