import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { reached } from './sites.ts';

declare global {
  // oxlint-disable-next-line no-var -- Only a var is a property of the global object.
  var refusedAt: Set<string> | undefined;
}

globalThis.refusedAt ??= new Set();

afterAll(() => {
  mkdirSync(reached, { recursive: true });
  writeFileSync(join(reached, `${process.pid}.json`), JSON.stringify([...(globalThis.refusedAt ?? [])]));
});
