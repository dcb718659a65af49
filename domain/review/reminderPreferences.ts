import { z } from 'zod';

/**
 * Somebody's preferences for reminders: none before this time of a day (null means the start of the school's working
 * hours), and none on these weekdays (1 is Monday). They move reminders. Nobody can choose to get none about a duty.
 */
export const reminderPreferencesSchema = z.strictObject({
  hour: z
    .string()
    .regex(/^(0[6-9]|1\d):[0-5]\d$/, 'Choose a time between 06:00 and 19:59.')
    .nullable(),
  quiet: z.array(z.int().min(1).max(5)).max(4, 'Keep at least one day on which reminders may come.'),
});

export type ReminderPreferences = z.infer<typeof reminderPreferencesSchema>;

export const NO_PREFERENCES: ReminderPreferences = { hour: null, quiet: [] };
