import type { Setting, Value } from './settings.ts';

/** The answer of a choice that says that the school has not decided yet. */
export const UNDECIDED = 'undecided';

/** Whether a setting is a blank: it may stay open, and says so. */
export function isBlank(setting: Setting): boolean {
  if (setting.kind === 'choice') return setting.choices.some(({ value }) => value === UNDECIDED);
  return setting.kind === 'text' && setting.optional;
}

/** Whether the school has left a setting open: a blank that is not filled, or a figure that is still the app's own. */
export function isLeftOpen(setting: Setting, value: Value): boolean {
  if (setting.kind === 'text') return String(value).trim() === '';
  return isBlank(setting) ? value === UNDECIDED : value === setting.default;
}
