// npm run build: what Azure gets, in dist/functions: the bundle, host.json, package.json and the built tab, with a
// listing of the licences of all of it.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run } from './local/install.mjs';

install();

/** What tells this build from others of the same version: the first digits of SHA-256 over all sources that it is made of. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const room of ['bot', 'contract', 'domain', 'functions', 'tab'])
    for (const path of readdirSync(join(root, room), { recursive: true }).toSorted())
      if (/\.(ts|tsx|json)$/.test(path)) hash.update(path).update(readFileSync(join(root, room, path)));
  return hash.digest('hex').slice(0, 8);
}

const { build } = await import('esbuild');

const out = join(root, 'dist', 'functions');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['functions/main.ts'],
  outdir: out,
  outExtension: { '.js': '.mjs' },
  // What is imported with import() lies in files of its own, and is loaded when it is first needed.
  splitting: true,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  minify: true,
  keepNames: true,
  sourcemap: 'linked',
  metafile: true,
  external: ['@azure/functions-core'],
  define: { FINGERPRINT: JSON.stringify(fingerprint()) },
  // What packages in CommonJS expect around them.
  banner: {
    js: `import { createRequire as createRequireHere } from 'node:module';
const require = createRequireHere(import.meta.url);
const [__filename, __dirname] = [import.meta.filename, import.meta.dirname];`,
  },
  logLevel: 'warning',
});
writeFileSync(join(root, 'dist', 'functions-bundle.json'), JSON.stringify(metafile));
cpSync(join(root, 'functions', 'host.json'), join(out, 'host.json'));
cpSync(join(root, 'node_modules', 'dejavu-fonts-ttf', 'ttf', 'DejaVuSans.ttf'), join(out, 'DejaVuSans.ttf'));
writeFileSync(
  join(out, 'package.json'),
  `${JSON.stringify({ name: 'fairview', private: true, type: 'module', main: 'main.mjs' }, null, 2)}\n`,
);

// It lists the licences of both.
process.exit(await run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '-c', 'tab/vite.config.ts']));
