import { type Card, layout, paragraph } from './layout.ts';

/** What every card about a review says once it was taken back: neither whose review it was nor why. */
export function takenBackCard(): Card {
  return layout({
    label: 'Taken back',
    title: 'This review was taken back',
    whose: 'A review that was opened and taken back',
    body: [
      paragraph('It was opened too early or by mistake, and nobody had acted in it. There is nothing for you to do.'),
    ],
  });
}
