import type { ConfidentialConcern } from '#domain/concerns/concern.ts';
import { open } from './actions.ts';
import { type Card, layout, oneLine, outcome, paragraph } from './layout.ts';

type ConcernSubject = {
  news: 'raised' | 'answered';
  concern: Pick<ConfidentialConcern, 'answered'>;
  link: (place: string) => string;
};

/** The same card once the concern is no longer kept. */
export function concernGone(): Card {
  return oneLine({ text: 'This is no longer kept.', whose: 'In confidence, not part of any review', isDone: false });
}

/** Tells that something was raised or answered in confidence. Only the tab says by whom, and what (PA-17). */
export function concernCard({ news, concern, link }: ConcernSubject): Card {
  return layout({
    label: 'In confidence',
    title: news === 'raised' ? 'A concern was raised with you' : 'The concern that you raised was taken up',
    whose: 'Not part of any review',
    body: [
      news === 'raised' && concern.answered ? outcome('You have taken it up.') : undefined,
      paragraph('What it says is not shown here. Open Fairview to read it.'),
    ],
    actions: [open('Read it', link('concerns'))],
  });
}
