import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { setUpSchema } from '#contract/inputs.ts';
import { ROLE_IDS } from '#domain/people/roles.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

/** The files and folders that a page names, by their whole path. */
function pathsIn(page: string): string[] {
  const quoted = read(page).matchAll(/`([\w.-]+\/[\w./<>-]*|[\w-]+\.(?:ts|md|mjs|json))`/g);
  return [...quoted].map(([, path = '']) => path).filter((path) => !path.startsWith('/'));
}

/** The places of this repository that a page links to. */
function linksIn(page: string): { path: string; anchor: string | undefined }[] {
  const links = [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]*))?\)/g)];
  return links.map(([, path = '', anchor]) => ({ path, anchor }));
}

const exists = (path: string) => existsSync(join(root, path));

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: root })].toSorted();

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsIn = (page: string) =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the pages that say how things are done', () => {
  test.each(pages)('%s links to nothing that is not there', (page) => {
    const broken = linksIn(page).filter(({ path, anchor }) => {
      const target = path === '' ? page : join(dirname(page), path);
      return !exists(target) || (anchor !== undefined && !anchorsIn(target).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  test('README leads to every page of docs/', () => {
    const linked = linksIn('README.md').map(({ path }) => path);
    const here = globSync('docs/*.md', { cwd: root }).filter((page) => !linked.includes(page));
    expect(here).toEqual([]);
  });

  test('what is believed and not tried is numbered, and each line says what its trial shows', () => {
    const [, list = ''] = read('docs/operating.md').split('## Believed and not tried');
    const lines = [...list.matchAll(/^(\d+)\. (.*)$/gm)];
    expect(lines.map(([, number]) => Number(number))).toEqual(lines.map((_, index) => index + 1));
    expect(lines.filter(([, , line = '']) => !/: .+ → ./.test(line)).map(([whole]) => whole)).toEqual([]);
    for (const [, number] of list.matchAll(/\bline (\d+)/g)) expect(Number(number)).toBeLessThanOrEqual(lines.length);
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

  test('they name commands of npm that there are', () => {
    for (const page of pages) {
      const run = [...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
      expect([page, run.filter((name) => scripts[name] === undefined)]).toEqual([page, []]);
    }
  });
});

describe('the guide to an installation', () => {
  const guide = read('docs/installing.md');

  test('names every provider of Azure that something is made of; authorization is always there', () => {
    const made = globSync('infra/*.bicep', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/'Microsoft\.(\w+)\//g)].map(([, name = '']) => name),
    );
    const named = /for each in ([\w ]+); do az provider register/.exec(guide)?.[1]?.split(' ');
    expect(new Set(named)).toEqual(new Set(made.filter((name) => name !== 'Authorization')));
  });

  test('its example of a school’s file is one', () => {
    expect(setUpSchema.safeParse(JSON.parse(read('docs/school.example.json'))).error).toBeUndefined();
  });

  test('names roles that there are', () => {
    const [, cell = ''] = /^\| `roles` +\| ([^|]*)\|/m.exec(guide) ?? [];
    const names = [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((name) => !ROLE_IDS.some((id) => id === name))).toEqual([]);
  });
});

/** A file with this name in each part of a review, such as `events.ts`. */
function isInEveryPart(name: string): boolean {
  return !name.includes('/') && globSync(`domain/review/*/${name}`, { cwd: root }).length > 10;
}
