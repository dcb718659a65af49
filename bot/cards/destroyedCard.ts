import { type Card, oneLine } from './layout.ts';

/** What every card about a review says once its record was destroyed: neither whose review it was nor its content. */
export function destroyedCard(): Card {
  return oneLine({
    text: 'This is no longer kept.',
    whose: 'A review whose time of keeping is over',
    isDone: false,
  });
}
