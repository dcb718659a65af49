// Plain JavaScript for any Node from 20 on, since it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isWindows = process.platform === 'win32';

/** The Node 24 that comes with the packages. It runs everything else, whatever Node the machine has. */
export const node = join(root, 'node_modules', '.bin', isWindows ? 'node.exe' : 'node');

/** An environment in which the installed programs are found first. */
export const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${isWindows ? ';' : ':'}${process.env.PATH ?? ''}`,
};

/** Installs the packages when they are missing or the lock file has changed since. */
export function install() {
  const stamp = join(root, 'node_modules', '.fairview-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(node)) return;
  console.log('Installing packages (about a minute, only this once) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: isWindows,
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });
  if (npm.status !== 0) {
    console.error(npm.stdout, npm.stderr);
    console.error('The packages could not be installed. Look at what npm says above.');
    process.exit(1);
  }
  if (!existsSync(node)) {
    console.error('npm did not run the install script of the package “node”. Allow install scripts and try again.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** The newest change below some folders, in milliseconds. */
function newestChange(paths) {
  let newest = 0;
  for (const path of paths) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    const stat = statSync(full);
    newest = Math.max(newest, stat.mtimeMs);
    if (!stat.isDirectory()) continue;
    newest = Math.max(newest, newestChange(readdirSync(full).map((name) => join(path, name))));
  }
  return newest;
}

const PAGES = [
  {
    name: 'tab',
    config: 'tab/vite.config.ts',
    sources: ['tab', 'domain', 'package-lock.json'],
    built: 'dist/functions/tab/index.html',
  },
  {
    name: 'window',
    config: 'local/window/vite.config.ts',
    sources: ['local/window', 'package-lock.json'],
    built: 'dist/local-window/index.html',
  },
];

/** Builds the tab and the Teams-like window where their sources are newer than the build. */
export async function buildPages() {
  const stale = PAGES.filter(({ sources, built }) => {
    const made = join(root, built);
    return !existsSync(made) || statSync(made).mtimeMs < newestChange(sources);
  });
  if (stale.length === 0) return;
  console.log(`Building the ${stale.map(({ name }) => name).join(' and the ')} …`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const results = await Promise.all(
    stale.map(({ config }) => run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '-c', config])),
  );
  if (results.some((code) => code !== 0)) process.exit(1);
}

/** Keeps the tab and the window built while their sources change; answers a function that stops it. */
export function watchPages() {
  const children = PAGES.map(({ config }) =>
    spawn(node, ['node_modules/vite/bin/vite.js', 'build', '--watch', '--logLevel', 'warn', '-c', config], {
      cwd: root,
      env,
      stdio: 'inherit',
    }),
  );
  return () => children.forEach((child) => child.kill());
}

/** Runs a program of this checkout under the installed Node; answers its exit code. */
export function run(args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: root, env, stdio: 'inherit', ...options });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
