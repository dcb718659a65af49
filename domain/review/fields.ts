import { z } from 'zod';
import { LONGEST_ANSWER, tooLongMessage } from '../forms/form.ts';
import { inSentence } from '../sentence.ts';

/** An id that the sender makes, so that asking twice does it once. */
export const id = z.guid({ error: 'an id in the form of a GUID' });

/** The mark of a saved state, as storage gave it (RFC 9110). `*` would mean any state, so it is none. */
export const tag = z
  .string()
  .regex(/^(?:W\/)?"[\x21\x23-\x7e]*"$/, 'This is no mark of a saved state. Open the page again.');

/** Local time at the school, to the minute: `2026-10-12T15:30`. */
export const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'Enter the date and the time.');

/**
 * A line or text, with the name that its error messages use, such as "The reason" or "What is decided". It is trimmed. It is refused if it is empty or longer than
 * `most` characters.
 */
export const words = (label: string, most = LONGEST_ANSWER) =>
  z
    .string({ error: `Enter ${inSentence(label)}.` })
    .trim()
    .min(1, `Enter ${inSentence(label)}.`)
    .superRefine((text, context) => {
      if (text.length <= most) return;
      const message =
        most === LONGEST_ANSWER
          ? tooLongMessage(label, text.length)
          : `“${label}” has ${text.length} characters; at most ${most} fit. Shorten it by ${text.length - most}.`;
      context.addIssue({ code: 'custom', message });
    });

/** A length in whole minutes, from 5 to `most`. */
export const minutes = (label: string, most: number) =>
  z
    .int({ error: `Enter ${inSentence(label)} in whole minutes.` })
    .min(5, `${label} must be at least 5 minutes.`)
    .max(most, `${label} can be at most ${most} minutes.`);
