/**
 * What the app does not yet do about a rule that a person can meet on some screen. A rule listed here does not work,
 * whatever its screens and tests. When the app does it, its line is deleted.
 */
export const STILL_MISSING: Readonly<Record<string, string>> = {
  'KM-60': 'the duty and its date are shown; the app writes no report',
};
