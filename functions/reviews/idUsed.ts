import { type Refusal, refuse } from '#domain/review/refusal.ts';

/**
 * The answer to somebody who sends something else under an id that was used before, so that nothing is lost in silence.
 */
export function idUsed(): Refusal {
  return refuse({
    refused: 'idUsed',
    message:
      'What you sent before has arrived after all, with other words. Look at it first. If these words must go too, send them again.',
  });
}
