import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedFiles } from '#domain/policies/packs.ts';
import { parseRules, RULE_ID } from './rules.ts';

const PAGE = `# The rules

| room | holds |
|---|---|
| one | two |

## A policy

| id | clause | kind | rule |
|----|--------|------|------|
| KM-06 | 4.1, 4.2 | S D | By 31 October. |

## Across all

| id | kind | rule |
|----|------|------|
| X-04 | D | A working day. |
`;

test('rules are read from the tables, with clause, kinds and policy', () => {
  expect(parseRules(PAGE)).toEqual([
    { id: 'KM-06', policy: 'A policy', clause: '4.1, 4.2', kinds: 'S D', rule: 'By 31 October.' },
    { id: 'X-04', policy: 'Across all', clause: '', kinds: 'D', rule: 'A working day.' },
  ]);
});

test('an id that stands twice is refused', () => {
  expect(() => parseRules(`${PAGE}| X-04 | D | Another. |\n`)).toThrow('X-04 stands twice');
});

test('the list has every rule of the policies that are shipped, without a gap, each with kinds and clause', () => {
  const rules = parseRules(readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rules.md'), 'utf8'));
  const ids = new Set(rules.map(({ id }) => id));
  const used = new Set(JSON.stringify(shippedFiles().map(({ data }) => data)).match(RULE_ID));
  expect([...used].filter((id) => !ids.has(id))).toEqual([]);
  const sizes = Object.entries({ KM: 73, TA: 36, PA: 18, KS: 28, KC: 15, X: 9 });
  // Of the rules from KM-74 on, those that a policy has are listed.
  const further: Record<string, string[]> = {
    KM: ['KM-76', 'KM-77', 'KM-78', 'KM-79', 'KM-80', 'KM-81', 'KM-82', 'KM-85', 'KM-87'],
    TA: ['TA-38', 'TA-39', 'TA-44', 'TA-45', 'TA-50'],
    PA: ['PA-22'],
    KC: ['KC-20'],
    KS: ['KS-29', 'KS-31', 'KS-32', 'KS-34'],
  };
  const expected = sizes.flatMap(([policy, size]) => [
    ...Array.from({ length: size }, (_each, index) => `${policy}-${String(index + 1).padStart(2, '0')}`),
    ...(further[policy] ?? []),
  ]);
  expect([...ids]).toEqual(expected);
  for (const { id, kinds, clause, rule } of rules) {
    expect(kinds, id).toMatch(/^[DWFLARSG](?: [DWFLARSG])*$/);
    expect(rule, id).not.toBe('');
    expect(id.startsWith('X-') || clause !== '', id).toBe(true);
  }
});
