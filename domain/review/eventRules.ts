import { OPENING, ORDINARY } from './eventRule.ts';
import type { ReviewEvent } from './events.ts';
import type { EventRule } from './part.ts';
import { PARTS } from './parts.ts';

const RULES: Readonly<Record<string, EventRule>> = Object.assign(
  { reviewOpened: OPENING },
  ...PARTS.map(({ eventRules }) => eventRules),
);

/** When an event may be written. If its part names no rule, people alone write it, while the review goes on. */
export function ruleOfEvent(type: ReviewEvent['type']): EventRule {
  return RULES[type] ?? ORDINARY;
}
