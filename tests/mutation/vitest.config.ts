import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What is run for each mutant. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['tests/mutation/everyTest.ts'],
    testTimeout: 90_000,
    reporters: [],
  },
});
