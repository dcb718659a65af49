import { answerSamples } from './answers.ts';
import { COURSES } from './courses.ts';
import { type CardSample, tell } from './tell.ts';
import type { Amount } from './words.ts';

/** Every card that Fairview sends, in every look: what the tests check, and what `/local/cards` shows. */
export function cardSamples(amount: Amount): CardSample[] {
  const told = COURSES.flatMap((course) => tell(course, amount));
  const byKind = Map.groupBy(told, ({ kind }) => kind);
  return [...[...byKind.values()].flatMap(eachLookOnce), ...answerSamples(amount)];
}

function eachLookOnce(samples: readonly CardSample[]): CardSample[] {
  return [...new Map(samples.map((sample) => [sample.look, sample])).values()];
}
