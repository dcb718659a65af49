import { monthAndDayInWords } from '../calendar/inWords.ts';
import type { Setting, Value } from './settings.ts';
import { inRow } from '../sentence.ts';
import { numbersIn } from './severalNumbers.ts';

const EMPTY = 'not filled in';

/**
 * A setting's value as people say it: the chosen answer, "Yes", "6 weeks", "1 September", the text, "not filled in".
 */
export function valueInWords(setting: Setting, value: Value): string {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.find((choice) => choice.value === value)?.label ?? String(value);
    case 'yesNo':
      return value === true ? 'Yes' : 'No';
    case 'number':
      return value === '' ? EMPTY : amountInWords(String(value), setting.unit);
    case 'numbers':
      return severalInWords(numbersIn(value), setting.unit) || String(value).trim() || EMPTY;
    case 'monthAndDay':
      return monthAndDayInWords(String(value));
    case 'text':
      return String(value).trim() || EMPTY;
  }
}

/** "6 weeks", "1 week", "5 working days after". */
export function amountInWords(amount: string, unit: string): string {
  return `${amount} ${unitFor(amount, unit)}`.trim();
}

/** The unit as people say it with an amount: "weeks", and with 1 "week". */
export function unitFor(amount: string, unit: string): string {
  return amount === '1' ? unit.replace(/s(?= (?:before|after)$|$)/, '') : unit;
}

/** "5, 2 and 1 working days before". */
function severalInWords(numbers: readonly number[], unit: string): string {
  if (numbers.length === 0) return '';
  const row = inRow(numbers.map(String));
  return numbers.length === 1 ? amountInWords(row, unit) : `${row} ${unit}`;
}
