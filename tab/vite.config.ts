import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The tab: one page with its parts loaded on demand, built beside the functions that serve it. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: { outDir: '../dist/functions/tab', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 700 },
});
