import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

/** The files and folders that a page names, by their whole path. */
function pathsIn(page: string): string[] {
  const quoted = read(page).matchAll(/`([\w.-]+\/[\w./<>-]*|[\w-]+\.(?:ts|md|mjs|json))`/g);
  return [...quoted].map(([, path = '']) => path).filter((path) => !path.startsWith('/'));
}

/** The places that a page links to. */
function linksIn(page: string): string[] {
  return [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
}

const exists = (path: string, from = '.') => existsSync(join(root, from, path));

describe('the pages that say how things are done', () => {
  test.each([
    ['README.md', '.'],
    ['CONTRIBUTING.md', '.'],
    ['CHANGELOG.md', '.'],
    ['docs/architecture.md', 'docs'],
    ['docs/operating.md', 'docs'],
    ['docs/azure.md', 'docs'],
    ['docs/cost.md', 'docs'],
    ['docs/installing.md', 'docs'],
    ['docs/glossary.md', 'docs'],
  ])('%s links to nothing that is not there', (page, folder) => {
    expect(linksIn(page).filter((path) => !path.startsWith('http') && !exists(path, folder))).toEqual([]);
  });

  test.each(['README.md', 'CONTRIBUTING.md'])('%s names no file that is not there', (page) => {
    const named = pathsIn(page);
    expect(named.length).toBeGreaterThan(0);
    const parts = readdirSync(join(root, 'domain/review'), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    const missing = named.filter((path) =>
      path.includes('<part>')
        ? !parts.some(({ name }) => exists(path.replace('<part>', name)))
        : !exists(path) && !isInEveryPart(path),
    );
    expect(missing.filter((path) => !['dist/functions'].includes(path))).toEqual([]);
  });

  test('README and CONTRIBUTING name commands of npm that there are', () => {
    for (const page of [
      'README.md',
      'CONTRIBUTING.md',
      'docs/operating.md',
      'docs/installing.md',
      'docs/architecture.md',
    ]) {
      const run = [...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
      expect([page, run.filter((name) => scripts[name] === undefined)]).toEqual([page, []]);
    }
  });
});

/** A file with this name in each part of a review, such as `events.ts`. */
function isInEveryPart(name: string): boolean {
  return !name.includes('/') && globSync(`domain/review/*/${name}`, { cwd: root }).length > 10;
}
