import { availableParallelism } from 'node:os';
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

/** Time limits guard against hanging and nothing else: a busy machine takes its time. */
const HANGS = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 120_000 } } };

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
          ...HANGS,
          pool: 'forks',
          isolate: false,
          maxWorkers: availableParallelism(),
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
          ...HANGS,
          pool: 'forks',
          isolate: false,
          maxWorkers: availableParallelism(),
        },
      },
      {
        test: {
          name: 'browser',
          globalSetup: ['tests/prepareStorage.ts', 'tests/browser/prepare.ts'],
          include: ['tests/browser/**/*.test.ts'],
          ...HANGS,
          pool: 'forks',
          isolate: false,
          maxWorkers: availableParallelism(),
        },
      },
    ],
  },
});
