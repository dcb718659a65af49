import type { Concern } from '#domain/concerns/concern.ts';
import { open } from './actions.ts';
import { type Card, layout, paragraph } from './layout.ts';

type Subject = {
  news: 'raised' | 'answered';
  concern: Pick<Concern, 'rule' | 'clause'>;
  link: (place: string) => string;
};

/** That something was raised or answered in confidence; by whom and what stands in the tab alone (PA-17). */
export function concernCard({ news, concern, link }: Subject): Card {
  return layout({
    label: 'In confidence',
    title: news === 'raised' ? 'A concern was raised with you' : 'The concern that you raised was taken up',
    whose: 'Not part of any review',
    body: [paragraph('What it says is not shown here. Open Fairview to read it.')],
    clause: concern,
    actions: [open('Read it', link('concerns'))],
  });
}
