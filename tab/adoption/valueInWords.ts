import type { Setting, Value } from '#domain/policies/settings.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The days that each month has in every year. */
export const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A setting's value as people say it: the answer chosen, "Yes", "6 weeks", "1 September", the text. Empty: "nothing". */
export function valueInWords(setting: Setting, value: Value): string {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.find((choice) => choice.value === value)?.label ?? String(value);
    case 'yesNo':
      return value === true ? 'Yes' : 'No';
    case 'number':
      return value === '' ? 'nothing' : amountInWords(String(value), setting.unit);
    case 'monthAndDay':
      return monthAndDayInWords(String(value));
    case 'text':
      return String(value).trim() || 'nothing';
  }
}

/** "6 weeks", "1 week", "5 working days after". */
export function amountInWords(amount: string, unit: string): string {
  return `${amount} ${unitFor(amount, unit)}`.trim();
}

/** The unit as it is said with an amount: "weeks", and with 1 "week". */
export function unitFor(amount: string, unit: string): string {
  return amount === '1' ? unit.replace(/s(?= (?:before|after)$|$)/, '') : unit;
}

/** `09-01` as "1 September". */
function monthAndDayInWords(text: string): string {
  const [month = 0, day = 0] = text.split('-').map(Number);
  return `${day} ${MONTHS[month - 1] ?? ''}`.trim();
}
