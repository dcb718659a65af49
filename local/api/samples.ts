import { cardSamples } from '../cards/samples.ts';
import { type Call, type Reply, ok } from './call.ts';
import { wrongMethod } from './problem.ts';

/** GET `/local/samples`: every card in every look; with `?amount=longest`, with as much text as its fields take. */
export function answerSamples({ method, query }: Call): Reply {
  if (method !== 'GET') throw wrongMethod(method);
  return ok({ samples: cardSamples(query.get('amount') === 'longest' ? 'longest' : 'usual') });
}
