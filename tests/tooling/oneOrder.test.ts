import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairview-order-'));
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The linter's findings about a file with this text. */
function lint(text: string): string {
  const file = join(folder, 'x.ts');
  writeFileSync(file, text);
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  try {
    return execFileSync(process.execPath, [oxlint, file], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('a machine’s language and time zone are not asked', () => {
  test.each([
    'export const order = (a: string, b: string) => a.localeCompare(b);',
    'export const shown = (count: number) => count.toLocaleString();',
    'export const shown = (day: Date) => day.toLocaleDateString();',
    'export const small = (text: string) => text.toLocaleLowerCase();',
  ])('%s', (text) => {
    expect(lint(text)).toContain('A machine’s language decides nothing');
  });

  test.each(['getHours', 'getDay', 'getDate', 'getMonth', 'getFullYear', 'getTimezoneOffset'])('%s()', (getter) => {
    expect(lint(`export const part = (day: Date) => day.${getter}();`)).toContain(
      'A machine’s time zone decides nothing',
    );
  });

  test('what is the same everywhere is let through', () => {
    expect(lint('export const hour = (day: Date) => day.getUTCHours() + day.toISOString().length;')).toContain(
      '0 errors',
    );
  });
});

/** Every file of the product with its text. */
const files = ['contract', 'domain', 'functions', 'bot', 'tab', 'local'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name: `${room}/${name}`, text: readFileSync(join(root, room, name), 'utf8') })),
);

/** The files that contain something, comments excluded. */
function having(pattern: RegExp): string[] {
  return files.filter(({ text }) => pattern.test(text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, ''))).map(({ name }) => name);
}

describe('in the whole product', () => {
  test('every format and order names its language', () => {
    expect(files.length).toBeGreaterThan(800);
    expect(having(/\bIntl\.(?:Collator|\w+Format|PluralRules|Segmenter)\((?!'(?:en-GB|cy))/)).toEqual([]);
  });

  test('nobody is taken by where he or she stands in the register', () => {
    const register = String.raw`(?:everybody\(\)|people\.values\(\)\]?|holdersOf\([^)]*\))`;
    const byPlace = new RegExp(
      String.raw`${register}\s*(?:\.filter\((?:[^()]|\([^()]*\))*\)\s*)?(?:\.find\(|\.at\(|\[0\])`,
    );
    expect(having(byPlace)).toEqual(['domain/people/register.ts']);
  });
});
