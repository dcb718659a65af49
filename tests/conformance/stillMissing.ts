/**
 * What the app does not do yet of a rule that a person can meet on some screen. A rule that stands here does not work,
 * whatever its screens and tests. When the app does it, the line goes.
 */
export const STILL_MISSING: Readonly<Record<string, string>> = {
  'KM-60': 'the duty and its date are shown; the app writes no report',
};
