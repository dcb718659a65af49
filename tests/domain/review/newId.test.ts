import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { idsOfCommand } from '#domain/review/newId.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const COMMANDS = ['7d0c1d2e-0000-4000-8000-000000000001', '7d0c1d2e-0000-4000-8000-000000000002'];
const PURPOSES = ['grant/hearer', 'grant/adviser', 'grant', ''];

test('what a command makes has an id of its own for each purpose, and another command never makes it', () => {
  const made = COMMANDS.flatMap((command) => PURPOSES.map((purpose) => idsOfCommand(command, sha256)(purpose)));
  expect(new Set(made).size).toBe(COMMANDS.length * PURPOSES.length);
  for (const id of made) expect(z.guid().safeParse(id).success).toBe(true);
});

test('the same command decided anew makes the same ids, in whatever order it asks for them', () => {
  const [command = ''] = COMMANDS;
  const [once, again] = [idsOfCommand(command, sha256), idsOfCommand(command, sha256)];
  expect(PURPOSES.map(once)).toEqual(PURPOSES.toReversed().map(again).toReversed());
});
