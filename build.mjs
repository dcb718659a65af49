// npm run build: what Azure gets, in dist/functions and as one package in dist/fairview.zip: the bundle, host.json,
// package.json and the built tab, with a listing of the licences of all of it.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { install, root, run } from './local/install.mjs';

install();

/** What tells this build from others of the same version: the first digits of SHA-256 over all sources that it is made of. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const room of ['bot', 'contract', 'domain', 'functions', 'tab'])
    for (const path of readdirSync(join(root, room), { recursive: true }).toSorted())
      if (/\.(ts|tsx|js|json)$/.test(path)) hash.update(path).update(readFileSync(join(root, room, path)));
  return hash.digest('hex').slice(0, 8);
}

const FINGERPRINT = fingerprint();
const { build } = await import('esbuild');
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
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
  // The version of Node that runs the tests runs the app too; infra/main.bicep reads it from the same line.
  target: `node${about.devDependencies.node}`,
  minify: true,
  keepNames: true,
  sourcemap: 'linked',
  metafile: true,
  external: ['@azure/functions-core'],
  define: { FINGERPRINT: JSON.stringify(FINGERPRINT) },
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
const described = {
  name: 'fairview',
  version: about.version,
  private: true,
  type: 'module',
  main: 'main.mjs',
  fingerprint: FINGERPRINT,
};
writeFileSync(join(out, 'package.json'), `${JSON.stringify(described, null, 2)}\n`);

// It lists the licences of both.
const tab = await run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '-c', 'tab/vite.config.ts']);
if (tab !== 0) process.exit(tab);

/** All that was made, as one package to deploy: its files stand at the top, as Flex Consumption wants them. */
const { zipSync } = await import('fflate');
const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
const entries = files.map(({ parentPath, name }) => {
  const path = join(parentPath, name);
  return [relative(out, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))];
});
// One date for all, so that the same build is the same package.
writeFileSync(
  join(root, 'dist', 'fairview.zip'),
  zipSync(Object.fromEntries(entries), { mtime: '2026-01-01T00:00:00' }),
);
