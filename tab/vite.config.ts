import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Files are compressed once, at build time; the functions send whichever form the browser accepts. */
const COMPRESSED = { br: promisify(brotliCompress), gz: promisify(gzip) };

const compressed: Plugin = {
  name: 'compressed',
  async writeBundle({ dir = '' }, bundle) {
    const paths = Object.keys(bundle).map((name) => join(dir, name));
    await Promise.all(
      paths.map(async (path) => {
        const file = await readFile(path);
        for (const [ending, compress] of Object.entries(COMPRESSED))
          await writeFile(`${path}.${ending}`, await compress(file));
      }),
    );
  },
};

/** The tab: one page whose parts are loaded on demand, built beside the functions that serve it. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), compressed],
  build: {
    outDir: '../dist/functions/tab',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // The build of the functions makes one listing of both.
    license: { fileName: 'licences.json' },
  },
});
