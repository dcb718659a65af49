/**
 * What the app does not do yet of a rule that a person can meet on some screen. A rule that stands here does not work,
 * whatever its screens and tests. When the app does it, the line goes.
 */
export const STILL_MISSING: Readonly<Record<string, string>> = {
  'KM-51': 'for the headteacher’s own review the chair of the review committee has no access',
  'KM-60': 'the duty and its date are shown; the app writes no report',
  'TA-02':
    'the option is set; the operations director, the executive headteacher and the board have no part in a review',
  'TA-30': 'the operations director has no access of his or her own; the reviewer’s line managers have',
};
