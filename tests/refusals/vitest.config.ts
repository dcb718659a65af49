import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { marked, root } from './sites.ts';

/**
 * The domain's tests, with each place that refuses marked. The slow generated tests try what is accepted, and are left
 * out.
 */
export default defineConfig({
  plugins: [
    {
      name: 'marks-refusals',
      enforce: 'pre',
      transform(source, id) {
        const file = relative(root, id).replaceAll('\\', '/');
        return /^domain\/(?:review|limits)\//.test(file) ? marked(source, file) : undefined;
      },
    },
  ],
  test: {
    root,
    include: ['tests/domain/**/*.test.ts'],
    exclude: ['tests/domain/review/offered.test.ts', 'tests/domain/people/**', 'tests/domain/review/stateTable/**'],
    setupFiles: ['tests/refusals/setup.ts'],
    pool: 'forks',
    isolate: false,
    testTimeout: 90_000,
  },
});
