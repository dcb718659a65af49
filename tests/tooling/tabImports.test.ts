import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('the tab takes nothing with it that reads schemas: commands and events are known to it as types alone', async () => {
  const { metafile } = await build({
    absWorkingDir: join(import.meta.dirname, '..', '..'),
    entryPoints: ['tab/main.tsx'],
    bundle: true,
    write: false,
    metafile: true,
    splitting: true,
    format: 'esm',
    outdir: 'dist/tab',
    loader: { '.woff2': 'empty', '.svg': 'empty', '.png': 'empty' },
    logLevel: 'error',
  });
  const files = Object.keys(metafile.inputs);
  expect(files).toContain('tab/App.tsx');
  expect(
    files.filter((each) => /node_modules\/(zod|canonicalize)\/|domain\/review\/.*(commands|events)\.ts/.test(each)),
  ).toEqual([]);
});
