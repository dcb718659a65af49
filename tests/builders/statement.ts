/** What the Kent model’s planning and review statement asks for at least. */
export const KENT_STATEMENT = {
  lastYear: 'A strong year.',
  criteria: 'The standards.',
  reasonable: 'yes',
  support: 'A partner.',
};
