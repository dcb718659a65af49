import { sentence } from '../words/sentence.ts';

/** Kinds of values as people call them. */
const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group in { }',
  record: 'a group in { }',
  null: 'nothing',
};

/** Each kind of fault that the schema reports in a form of its own, and how it is told. */
const FAULTS: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^Too small: expected string to have >=1 characters$/, () => 'Fill this in.'],
  [/^Too small: expected (?:number|int) to be (>=?)(-?\d+)$/, (sign, least) => `Give ${than(sign, 'more', least)}.`],
  [/^Too big: expected (?:number|int) to be (<=?)(-?\d+)$/, (sign, most) => `Give ${than(sign, 'less', most)}.`],
  [/^Too small: expected array to have >=(\d+) items$/, (least) => `The list needs at least ${least}.`],
  [
    /^Invalid option: expected one of (.+)$/,
    (options) => `Choose one of: ${options.replaceAll('"', '').replaceAll('|', ', ')}.`,
  ],
  [
    /^Invalid input: expected (\w+), received undefined$/,
    (kind) => `This is missing: ${KINDS[kind] ?? kind} belongs here.`,
  ],
  [
    /^Invalid input: expected (\w+), received (\w+)$/,
    (kind, is) => `${KINDS[kind] ?? kind} belongs here, and there is ${KINDS[is] ?? is}.`,
  ],
  [/^Invalid input: expected (.+)$/, (value) => `Only ${value} may stand here.`],
  [/^Unrecognized keys?: (.+)$/, (keys) => `The app knows no ${keys} here. Take it out, or look how it is spelt.`],
  [/^Invalid input$/, () => 'This is none of the forms that the app knows for this place.'],
];

/** What is wrong at a place of a policy file, in plain English; a message that is plain already stays as it is. */
export function faultInWords(message: string): string {
  for (const [pattern, tell] of FAULTS) {
    const match = pattern.exec(message);
    if (match) return sentence(tell(...match.slice(1)));
  }
  return message;
}

const than = (sign: string, word: string, number: string) =>
  sign.endsWith('=') ? `${number} or ${word}` : `${word} than ${number}`;
