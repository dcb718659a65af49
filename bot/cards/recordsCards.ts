import { dateInWords } from '#domain/calendar/inWords.ts';
import { open } from './actions.ts';
import { type Card, facts, layout, outcome, paragraph } from './layout.ts';

type RecordsSubject = {
  /** How many wait for an agreement, are destroyed by themselves, or are held back by something. */
  counts: { toAgree: number; byItself: number; stopped: number };
  termEnds: string;
  today: string;
  link: (place: string) => string;
};

/**
 * Tells those who keep the records that some reach the end of their time this term: how many, and nobody's name (KM-55,
 * TA-32, PA-12).
 */
export function recordsDueCard({ counts, termEnds, today, link }: RecordsSubject): Card {
  const { toAgree, byItself, stopped } = counts;
  const count = toAgree + byItself + stopped;
  const numbers = [
    ...(toAgree > 0 ? ([['Waiting for your agreement', String(toAgree)]] as const) : []),
    ...(byItself > 0 ? ([['Destroyed without asking', String(byItself)]] as const) : []),
    ...(stopped > 0 ? ([['Held, or still open', String(stopped)]] as const) : []),
  ];
  return layout({
    label: 'Records',
    title:
      count === 0
        ? 'The records of this term'
        : count === 1
          ? 'One record reaches the end of its time'
          : `${count} records reach the end of their time`,
    whose: `By ${dateInWords(termEnds, today)}`,
    body: [
      count > 0 ? facts(numbers) : undefined,
      count === 0
        ? outcome('Nothing is left to be decided.')
        : paragraph('Hold those that are still needed: for a dispute, a claim, or a request for one’s own data.'),
    ],
    actions: [open('Look at them', link('records'))],
  });
}
