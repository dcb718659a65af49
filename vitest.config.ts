import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first. */
const LONGEST = [
  'functions/delivery.test.ts',
  'record/record.test.ts',
  'contract/contract.test.ts',
  'functions/crash.test.ts',
  'storage/twoProcesses.test.ts',
  'domain/review/offered.test.ts',
  'functions/cycles/conversations.test.ts',
  'functions/cycles/supportStaff.test.ts',
  'infra/install/commands.test.ts',
  'stored/stored.test.ts',
  'browser/observation.test.ts',
  'browser/jobs/meetingsAndVisits.test.ts',
  'browser/adoption.test.ts',
  'browser/formEditor.test.ts',
  'browser/launch.test.ts',
  'tab/observations/Observations.test.tsx',
];

/** Long files begin first, on a machine too that has not run the tests before: none is left over at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- The sequencer's own, not that of an array.
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((end) => moduleId.endsWith(`tests/${end}`));
      return place < 0 ? LONGEST.length : place;
    };
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

const fluent = (path: string) => join(import.meta.dirname, 'node_modules/@fluentui', path);

/** Tests make much that is soon thrown away: with more room for it, it is cleared away less often. In megabytes. */
const ROOM = { execArgv: ['--max-semi-space-size=64'] };

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
          // One project after the other, where files of several are asked for: each has its own number of workers.
          sequence: { groupOrder: 0 },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/microsoft/.brought/**'],
          globalSetup: ['tests/prepareStorage.ts'],
          ...HANGS,
          ...ROOM,
          pool: 'forks',
          isolate: false,
          // One more than there are processors: these often wait for storage, or for time to go by.
          maxWorkers: availableParallelism() + 1,
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
          sequence: { groupOrder: 1 },
          environment: 'happy-dom',
          environmentOptions: { happyDOM: { url: 'http://localhost/tab/' } },
          include: ['tests/tab/**/*.test.tsx'],
          globalSetup: ['tests/prepareStorage.ts', 'tests/tab/rig/keepSchools.ts'],
          setupFiles: ['tests/tab/rig/setup.ts'],
          ...HANGS,
          ...ROOM,
          pool: 'forks',
          isolate: false,
          maxWorkers: availableParallelism(),
        },
      },
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 2 },
          globalSetup: ['tests/prepareStorage.ts', 'tests/browser/prepare.ts'],
          include: ['tests/browser/**/*.test.ts'],
          ...HANGS,
          ...ROOM,
          pool: 'forks',
          isolate: false,
          // These wait for a page most of their time.
          maxWorkers: availableParallelism() + 1,
        },
      },
    ],
  },
});
