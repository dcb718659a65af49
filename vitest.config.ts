import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The file that takes longest begins first, on a machine too that has not run the tests before. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('functions/delivery.test.ts');
    // oxlint-disable-next-line unicorn/no-array-sort -- The sequencer's own, not that of an array.
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

const fluent = (path: string) => join(import.meta.dirname, 'node_modules/@fluentui', path);

export default defineConfig({
  test: {
    reporters: ['default'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          globalSetup: ['tests/prepareStorage.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          pool: 'forks',
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        // Node cannot load the packages of Fluent as they are for browsers: their paths leave out the files' endings.
        resolve: {
          alias: {
            '@fluentui/react-components': fluent('react-components/lib-commonjs/index.cjs'),
          },
        },
        test: {
          name: 'tab',
          environment: 'happy-dom',
          environmentOptions: { happyDOM: { url: 'http://localhost/tab/' } },
          include: ['tests/tab/**/*.test.tsx'],
          globalSetup: ['tests/prepareStorage.ts', 'tests/tab/rig/keepSchools.ts'],
          setupFiles: ['tests/tab/rig/setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          pool: 'forks',
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          // A busy machine draws a page later than in a second.
          expect: { poll: { timeout: 20_000 } },
          globalSetup: ['tests/prepareStorage.ts', 'tests/browser/prepare.ts'],
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          pool: 'forks',
          isolate: false,
          maxWorkers: 2,
        },
      },
    ],
  },
});
