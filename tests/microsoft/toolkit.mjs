// The Microsoft 365 Agents Toolkit itself, as its command line is published on npm. It is heavy (450 MB) and reaches for
// nothing here: it reads teamsapp.yml, both manifests and the environment files in tests/manifest/toolkit.test.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const NAME = '@microsoft/m365agentstoolkit-cli';

/** The version that docs/installing.md names. */
const VERSION = '1.1.17';

/** Puts the toolkit into this folder, where it is not there yet; answers what was done. Throws npm's own words where it cannot be had. */
export function bring(folder) {
  if (isBrought(folder)) return `${NAME} ${VERSION} is there`;
  rmSync(folder, { recursive: true, force: true });
  // Without a node_modules of its own npm would look for one further up, which is the project's.
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  const npm = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', `${NAME}@${VERSION}`],
    { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (npm.status !== 0 || !isBrought(folder))
    throw new Error(`npm did not bring ${NAME}@${VERSION}:\n${npm.stdout}\n${npm.stderr}`);
  return `${NAME} ${VERSION} was brought`;
}

function isBrought(folder) {
  const its = join(folder, 'node_modules', NAME, 'package.json');
  return existsSync(its) && JSON.parse(readFileSync(its, 'utf8')).version === VERSION;
}
