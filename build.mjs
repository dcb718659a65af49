// npm run build: what Azure gets, in dist/functions: one bundle, host.json, package.json and the built tab.
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
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const out = join(root, 'dist', 'functions');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['functions/main.ts'],
  outfile: join(out, 'main.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // The version of Node that runs the tests runs the app too; infra/main.bicep reads it from the same line.
  target: `node${about.devDependencies.node}`,
  minify: true,
  keepNames: true,
  sourcemap: 'linked',
  metafile: true,
  external: ['@azure/functions-core'],
  define: {
    'import.meta.dirname': '__dirname',
    'import.meta.url': 'bundleAddress',
    FINGERPRINT: JSON.stringify(fingerprint()),
  },
  banner: { js: "const bundleAddress = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'warning',
});
writeFileSync(join(root, 'dist', 'functions-bundle.json'), JSON.stringify(metafile));
cpSync(join(root, 'functions', 'host.json'), join(out, 'host.json'));
cpSync(join(root, 'node_modules', 'dejavu-fonts-ttf', 'ttf', 'DejaVuSans.ttf'), join(out, 'DejaVuSans.ttf'));
writeFileSync(
  join(out, 'package.json'),
  `${JSON.stringify({ name: 'fairview', private: true, type: 'commonjs', main: 'main.cjs' }, null, 2)}\n`,
);

process.exit(await run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '-c', 'tab/vite.config.ts']));
