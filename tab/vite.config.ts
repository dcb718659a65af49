import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { listingOf } from '../licences.ts';

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

/** The page that opens without a connection. */
const OFFLINE_PAGE = join(import.meta.dirname, 'observations', 'NotesPage.tsx');

/** Adds the service worker, with the files that the page of notes needs: its chunk, the first one, and all they import. */
const worker: Plugin = {
  name: 'worker',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      const notes = chunks.find(({ facadeModuleId }) => facadeModuleId === OFFLINE_PAGE);
      if (!entry || !notes) throw new Error('The page of notes is not in a chunk of its own.');
      const needed = new Set<string>();
      const add = (name: string): void => {
        if (needed.has(name)) return;
        needed.add(name);
        const file = bundle[name];
        if (file?.type === 'chunk') [...file.imports, ...(file.viteMetadata?.importedCss ?? [])].forEach(add);
      };
      [entry.fileName, notes.fileName].forEach(add);
      const files = [...needed].map((name) => `/tab/${name}`).toSorted();
      const code = readFileSync(join(import.meta.dirname, 'worker.js'), 'utf8');
      const page = readFileSync(join(import.meta.dirname, 'index.html'), 'utf8');
      const version = createHash('sha256')
        .update(JSON.stringify([files, code, page]))
        .digest('hex')
        .slice(0, 12);
      const built = JSON.stringify({ version, entry: entry.fileName, files });
      this.emitFile({ type: 'asset', fileName: 'worker.js', source: `const BUILT = ${built};\n${code}` });
    },
  },
};

/** What Vite calls its list of the packages in the tab and their licences. */
const OF_TAB = 'licences.json';

/** Turns it into the listing of everything that is deployed, where everybody may read it. */
const licences: Plugin = {
  name: 'licences',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const list = bundle[OF_TAB];
      if (list?.type !== 'asset') throw new Error('Vite has listed no licences.');
      delete bundle[OF_TAB];
      const source = listingOf(String(list.source), join(import.meta.dirname, '..'));
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  },
};

/** The tab: one page whose parts are loaded on demand, built beside the functions that serve it. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), licences, worker, compressed],
  build: {
    outDir: '../dist/functions/tab',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    license: { fileName: OF_TAB },
  },
});
