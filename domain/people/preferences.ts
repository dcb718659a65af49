import { z } from 'zod';
import { LANGUAGES } from '../language/languages.ts';
import { keysIn } from '../typed.ts';
import { NO_PREFERENCES, reminderPreferencesSchema } from '../review/reminderPreferences.ts';

/** What somebody prefers: about reminders, the language (null means that of Teams), and whether the tour is over. */
export const preferencesSchema = z.strictObject({
  ...reminderPreferencesSchema.shape,
  language: z.enum(keysIn(LANGUAGES)).nullable(),
  /** The person has followed the tour, left it, or said "Not now". */
  tourOver: z.boolean(),
});

export type Preferences = z.infer<typeof preferencesSchema>;

/** The preferences of somebody who has chosen nothing. */
export const NOTHING_CHOSEN: Preferences = { ...NO_PREFERENCES, language: null, tourOver: false };
