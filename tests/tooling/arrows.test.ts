import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairview-arrows-'));
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The linter's findings about a file with this text in this place. */
function lint(place: string, text: string): string {
  const file = join(folder, place);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  try {
    return execFileSync(process.execPath, [join(root, 'node_modules', 'oxlint', 'bin', 'oxlint'), file], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('the arrows between the rooms are checked, each with its reason', () => {
  test.each([
    ['domain/x.ts', "import { app } from '#functions/app.ts'; app();", 'The domain is pure'],
    ['domain/x.ts', "import { readFileSync } from 'node:fs'; readFileSync('x');", 'The domain is pure'],
    ['domain/x.ts', 'export const now = () => Date.now();', 'The domain is pure'],
    ['domain/x.ts', "import { CloudAdapter } from 'botbuilder'; new CloudAdapter();", 'pure packages only'],
    [
      'contract/x.ts',
      "import { app } from '#functions/app.ts'; app();",
      'The contract knows the domain and nothing else',
    ],
    ['domain/x.ts', "import { ROUTES } from '#contract/routes.ts'; ROUTES;", 'The domain is pure'],
    ['bot/x.ts', "import { app } from '#functions/app.ts'; app();", 'The bot knows the domain'],
    ['tab/x.ts', "import { cardFor } from '#bot/cards/cardFor.ts'; cardFor();", 'The tab runs in a browser'],
    ['functions/x.ts', "import { people } from '#local/school/people.ts'; people();", 'What is deployed knows nothing'],
    ['functions/x.ts', "import { AdaptiveCard } from 'adaptivecards'; new AdaptiveCard();", 'This is a renderer'],
    ['local/x.ts', "import { App } from '#tab/App.tsx'; App();", 'looks into neither the tab nor the tests'],
    [
      'functions/storage/x.ts',
      "import { createGraph } from '../graph/graphClient.ts'; createGraph();",
      'reaches no other service',
    ],
    [
      'functions/x.ts',
      "import { people } from '../local/school/people.ts'; people();",
      'Another room is reached by its name',
    ],
  ])('%s must not: %s', (place, text, reason) => {
    expect(lint(place, text)).toContain(reason);
  });

  test('an allowed one passes', () => {
    expect(lint('functions/y.ts', "import { decide } from '#domain/review/decide.ts'; decide();")).toContain(
      '0 errors',
    );
  });
});
