import { type Refusal, refuse } from '#domain/review/refusal.ts';

/**
 * The answer to somebody who sends something else under an id that was used before, so that nothing is lost in silence.
 */
export function idUsed(): Refusal {
  return refuse({
    refused: 'idUsed',
    message: 'This was sent under an id that was used for something else. Load the page again, and send it once more.',
  });
}
