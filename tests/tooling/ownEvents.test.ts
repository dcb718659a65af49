import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'domain', 'bot', 'functions', 'tab'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path));

const literals = (path: string) =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/\btype: '(\w+)'/g)].flatMap(([, type]) => type ?? []);

/** Each event type and the folder of its part; the event that opens a review is outside the parts. */
const FOLDER_OF = new Map(
  files
    .filter((path) => /^domain\/review\/(\w+\/)?events\.ts$/.test(path))
    .flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/\bevent\('(\w+)'/g)].flatMap(([, type]) =>
        type === undefined ? [] : [[type, path.replace(/events\.ts$/, '')] as const],
      ),
    ),
);

test('an event is made in its own part alone; others ask that part for it', () => {
  expect(FOLDER_OF.size).toBeGreaterThan(100);
  const elsewhere = files.flatMap((path) =>
    literals(path)
      .filter((type) => {
        const folder = FOLDER_OF.get(type);
        return folder !== undefined && path.replace(/[^/]*$/, '') !== folder;
      })
      .map((type) => `${type} in ${path}`),
  );
  expect(elsewhere).toEqual([]);
});
