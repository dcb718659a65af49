import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Where each type of the app is declared. `…Args`, what one function is called with, is named after that function. */
const declared = Map.groupBy(
  globSync('{domain,bot,functions,contract}/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^(?:export )?(?:type|interface) (\w+)(?= *[<={])/gm)].map(
      ([, name = '']) => ({ name, file }),
    ),
  ),
  ({ name }) => name,
);

test('the name of a type stands for one thing: no two files declare the same', () => {
  expect(declared.size).toBeGreaterThan(500);
  const twice = [...declared].filter(([name, { length }]) => length > 1 && !name.endsWith('Args'));
  expect(twice.map(([name, places]) => [name, ...places.map(({ file }) => file)])).toEqual([]);
});
