import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACCESS_PARTIES, NAMED_ROLES, ROLE_IDS, ROLES } from '#domain/people/roles.ts';
import { shippedPacks } from '#domain/policies/packs.ts';
import { partyInWords } from '#domain/policies/partyInWords.ts';

const root = join(import.meta.dirname, '..', '..');

/** The table itself, and the demonstration: who holds which role there, and whom to try first. */
const MAY_LIST = new Set(['domain/people/roles.ts', 'local/school/peopleRoster.ts', 'local/window/shell/featured.ts']);

const sources = globSync('{contract,domain,bot,functions,tab,local}/**/*.{ts,tsx,mjs}', { cwd: root })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => !MAY_LIST.has(file));

/**
 * Three roles within this many lines are a list, however it is written: as an array, an object, a union or a switch.
 */
const LINES = 8;

/** The first place in a text where roles are listed, as its line and the listed roles. */
function listIn(text: string): string | undefined {
  const lines = text
    .split('\n')
    .map((line) => ROLE_IDS.filter((id) => new RegExp(`['"\`]${id}['"\`]|\\b${id}\\??:`).test(line)));
  const found = lines
    .map((_, index) => ({ line: index + 1, ids: new Set(lines.slice(index, index + LINES).flat()) }))
    .find(({ ids }) => ids.size >= 3);
  return found && `line ${found.line}: ${[...found.ids].join(', ')}`;
}

describe('roles are one table', () => {
  test('nothing but the table lists three roles or more', () => {
    expect(sources.length).toBeGreaterThan(800);
    const lists = sources.flatMap((file) => {
      const found = listIn(readFileSync(join(root, file), 'utf8'));
      return found === undefined ? [] : `${file}, ${found}`;
    });
    expect(lists).toEqual([]);
  });

  test.each([
    "const LOOK = ['administrator', 'headteacher', 'businessManager'];",
    "const NAMES = {\n  governor: 'Governor',\n  seniorLeader: 'Senior leader',\n  headteacher: 'Headteacher',\n};",
    "switch (role) {\n  case 'governor':\n  case 'seniorLeader':\n  case 'headteacher':\n}",
    "type Role = 'governor' | 'seniorLeader' | 'headteacher';",
  ])('such a list is found: %s', (text) => {
    expect(listIn(text)).toContain('line 1:');
  });

  test('nothing but the table writes out the words of a role that has two or more of them', () => {
    const words = ROLE_IDS.map((id) => ROLES[id].words).filter((each) => each.includes(' '));
    const texts = sources.map((file) => ({ file, text: withoutComments(readFileSync(join(root, file), 'utf8')) }));
    const written = words.flatMap((each) =>
      texts.filter(({ text }) => text.includes(`'${each}'`)).map(({ file }) => `${file}: ${each}`),
    );
    expect(written).toEqual([]);
  });

  test('each is held in one way, and a policy’s wording goes before the table’s', () => {
    for (const [id, row] of Object.entries(ROLES)) {
      const ways = ['heldAt', 'partIn', 'relation', 'letIn'].filter((way) => way in row);
      expect([id, ways.length]).toEqual([id, 1]);
    }
    expect(NAMED_ROLES.every((id) => (ROLE_IDS as readonly string[]).includes(id))).toBe(true);
    expect(ACCESS_PARTIES).not.toContain('administrator');
    expect(shippedPacks().map((pack) => partyInWords(pack, 'reviewer'))).toContain('line manager');
    expect(shippedPacks().map((pack) => partyInWords(pack, 'trainingCoordinator'))).toEqual(
      shippedPacks().map(() => 'training and development coordinator'),
    );
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
