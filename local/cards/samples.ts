import { kentStories } from './kent.ts';
import { otherStories } from './otherPolicies.ts';
import { answerSamples } from './answers.ts';
import { type CardSample, tell } from './tell.ts';
import { type Amount, lineOf, wordsOf } from './words.ts';

/** Every card that Fairview sends, in every look: what the tests check, and what `/local/cards` shows. */
export function cardSamples(amount: Amount): CardSample[] {
  const say = wordsOf(amount);
  const line = lineOf(amount);
  const told = [...kentStories(say, line), ...otherStories(say, line)].flatMap(tell);
  const byKind = Map.groupBy(told, ({ kind }) => kind);
  return [...[...byKind.values()].flatMap(eachLookOnce), ...answerSamples(amount)];
}

function eachLookOnce(samples: readonly CardSample[]): CardSample[] {
  return [...new Map(samples.map((sample) => [sample.look, sample])).values()];
}
