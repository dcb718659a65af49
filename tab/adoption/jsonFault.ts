import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

export type JsonFault = { line: number; found: string; expected: string };

/** What the parser expected, in words, by the parser's names; "a value" where it has no word for it. */
const EXPECTED: Partial<Record<string, string>> = {
  PropertyNameExpected: 'a name in quotation marks',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma or a closing bracket',
  CloseBraceExpected: 'a comma or a closing bracket',
  CloseBracketExpected: 'a comma or a closing bracket',
  EndOfFileExpected: 'nothing more',
};

/**
 * Where a text stops being JSON, with what was found there and what was expected; undefined where no fault is found.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (!first) return undefined;
  // The parser passes over a word that does not exist in JSON, and then says what it missed there.
  const names = errors.map(({ error }) => printParseErrorCode(error)).filter((name) => name !== 'InvalidSymbol');
  const [missed = 'EndOfFileExpected'] = names;
  const before = text.slice(0, first.offset).split('\n');
  const [found = ''] = text.slice(first.offset).split('\n');
  return { line: before.length, found: found.trim().slice(0, 40), expected: EXPECTED[missed] ?? 'a value' };
}
