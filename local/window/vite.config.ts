import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** The Teams-like window: built to `dist/local-window`, served by `local/api.ts` at `/local/`. */
export default defineConfig({
  root: here,
  base: '/local/',
  plugins: [react()],
  build: {
    outDir: join(here, '..', '..', 'dist', 'local-window'),
    emptyOutDir: true,
    // Served only from this machine, so Fluent UI may be as large as it is.
    chunkSizeWarningLimit: 1000,
  },
});
