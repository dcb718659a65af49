/**
 * What the app does not do yet of a rule that a person can meet on some screen. A rule that stands here does not work,
 * whatever its screens and tests. When the app does it, the line goes.
 */
export const STILL_MISSING: Readonly<Record<string, string>> = {
  'KM-51': 'for the headteacher’s own review the chair of the review committee has no access',
  'KM-54': 'who looked and why is shown; access cannot be given, and nobody is told of it by a message',
  'KM-55': 'the date is shown; nothing watches over records until then',
  'KM-60': 'the duty and its date are shown; the app writes no report',
  'TA-02':
    'the option is set; the operations director, the executive headteacher and the board have no part in a review',
  'TA-24': 'the form of the support plan can be read; no plan can be begun in a review',
  'TA-25': 'the dates are shown; no support plan can be begun in a review',
  'TA-26': 'suspended for formal capability; there is no support plan that ends in it',
  'TA-30': 'the reviewer’s line managers and the operations director have no access',
  'TA-32': 'the date is shown; nothing is destroyed by the app',
  'PA-12': 'the date is shown; nothing watches over records until then',
  'KS-26': 'the senior leader, the business manager and indirect managers have no access',
};
