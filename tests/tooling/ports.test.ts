import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Where the app is put together and handed round: these alone know the whole of it. */
const COMPOSITION = [
  'functions/app.ts',
  'functions/http/api.ts',
  'functions/http/route.ts',
  'functions/queues/triggers.ts',
  'functions/timers/timers.ts',
];

/** `App` as a whole: neither its import nor what ports are picked from. */
const WHOLE_APP = /(?<!(Pick<\s*|import type \{ |Needs extends keyof ))\bApp\b/;

test('a room says which ports of the app it needs; the composition alone knows the whole app', () => {
  const whole = globSync('{functions,bot}/**/*.ts', { cwd: root }).filter((path) =>
    WHOLE_APP.test(withoutWords(readFileSync(join(root, path), 'utf8'))),
  );
  expect(whole.toSorted()).toEqual(COMPOSITION);
});

/** Code without comments and texts. */
function withoutWords(code: string): string {
  return code.replaceAll(/\/\*[^]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
}
