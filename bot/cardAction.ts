import { z } from 'zod';
import { REFRESH } from './cards/actions.ts';
import type { Command } from '#domain/review/commands.ts';
import type { Refusal } from '#domain/review/refusal.ts';
import { refuse } from '#domain/review/refusal.ts';
import { keyOfMessage, type Pressed, readPress, TEXTS } from './press.ts';

/**
 * What Teams sends by itself when somebody looks at a card again; a card that is about no review sends the place of its
 * subject.
 */
const refreshSchema = z.strictObject({
  verb: z.literal(REFRESH),
  reviewId: z.string().regex(/^[\w.-]{1,120}$/),
  messageKey: keyOfMessage,
});

/** What was typed, by the id of the input. */
export type TypedFields = Readonly<Record<string, string>>;

export type PressedAction = {
  reviewId: string;
  messageKey: string;
  /** The command asked for; `REFRESH` for a mere look at the present state; or why it cannot be asked for. */
  asks: Command | typeof REFRESH | Refusal;
  typed: TypedFields;
};

/**
 * Reads a pressed button; `pressId` is a GUID of this very press. Anything that is not exactly what our cards send is
 * refused, in words.
 */
export function readCardAction(data: unknown, pressId: string): PressedAction | Refusal {
  const refresh = refreshSchema.safeParse(data);
  if (refresh.success) {
    const { reviewId, messageKey } = refresh.data;
    return { reviewId, messageKey, asks: REFRESH, typed: {} };
  }
  const press = readPress(data, pressId);
  if (!press)
    return refuse({ refused: 'invalid', message: 'This card is not one that Fairview sent. Open Fairview to go on.' });
  const { pressed, asks } = press;
  return { reviewId: pressed.reviewId, messageKey: pressed.messageKey, asks, typed: typedIn(pressed) };
}

function typedIn(pressed: Pressed): TypedFields {
  return Object.fromEntries(
    TEXTS.flatMap((id) => {
      const value = pressed[id];
      return value === undefined || id === 'done' ? [] : [[id, value]];
    }),
  );
}
