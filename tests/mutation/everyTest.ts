/// <reference types="vite/client" />
import { describe } from 'vitest';

/**
 * The domain's tests in one file. Each mutant is a run of its own, and so reads what they share once. The slow tests
 * that are generated over every state are left out, since a guard needs a test that says what it is about.
 */
const files = import.meta.glob([
  '../domain/**/*.test.ts',
  '!../domain/review/offered.test.ts',
  '!../domain/people/**',
  '!../domain/review/stateTable/**',
]);

const under = process.env['FAIRVIEW_TESTS_UNDER'] ?? '../domain/';

for (const [file, read] of Object.entries(files).filter(([name]) => name.startsWith(under)))
  describe(`the tests of ${file}`, async () => {
    await read();
  });
