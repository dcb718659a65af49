import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * The tests that are run for each mutant: those of the domain, without the slow ones that are generated over every
 * state. A guard is to be held by a test that says what it is about.
 */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['tests/domain/**/*.test.ts'],
    exclude: ['tests/domain/review/offered.test.ts', 'tests/domain/people/**', 'tests/domain/review/stateTable/**'],
    // Each mutant is a run of its own; within one, files are read once.
    isolate: false,
    reporters: [],
  },
});
