import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
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
    ['bot/x.ts', "import { CardFactory } from 'botbuilder'; CardFactory;", 'Only bot/framework knows the SDK'],
    ['bot/x.ts', "import { createBot } from './framework/bot.ts'; createBot();", 'Only bot/framework knows the SDK'],
    ['functions/x.ts', "import { createBot } from '#bot/framework/bot.ts'; createBot();", 'Only bot/framework knows'],
    ['functions/delivery/x.ts', "import type { Activity } from 'botframework-schema'; export type X = Activity;", 'As'],
    ['local/x.ts', "import { TurnContext } from 'botbuilder'; TurnContext;", 'Only bot/framework knows the SDK'],
    ['tests/functions/x.ts', "import { TurnContext } from 'botbuilder'; TurnContext;", 'Only bot/framework knows'],
    ['bot/framework/x.ts', "import { app } from '#functions/app.ts'; app();", 'As everywhere in bot/'],
  ])('%s must not: %s', (place, text, reason) => {
    expect(lint(place, text)).toContain(reason);
  });

  test.each([
    ['functions/y.ts', "import { decide } from '#domain/review/decide.ts'; decide();"],
    ['bot/framework/y.ts', "import { TurnContext } from 'botbuilder'; export const Turn = TurnContext;"],
    ['tests/local/tenant/connector/y.ts', "import { TurnContext } from 'botbuilder'; export const Turn = TurnContext;"],
  ])('%s may: %s', (place, text) => {
    expect(lint(place, text)).toContain('0 errors');
  });
});

test('the SDK of the bot stands in one room, however it is imported', () => {
  const files = globSync('{bot,contract,domain,functions,infra,local,manifest,tab}/**/*.{ts,tsx,mjs}', { cwd: root });
  expect(
    files.filter((file) => /\b(from|import|require)\b[\s(]*'(botbuilder|botframework)/.test(textOf(file))),
  ).toEqual(['bot/framework/adapter.ts', 'bot/framework/bot.ts', 'bot/framework/connectorHttp.ts']);
  expect(files.filter((file) => /import\('[^']*framework\//.test(textOf(file)))).toEqual(['bot/lateBot.ts']);
});
