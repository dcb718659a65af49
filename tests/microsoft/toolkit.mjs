// The Microsoft 365 Agents Toolkit itself, as its command line is published on npm. It is heavy (450 MB) and reaches for
// nothing here: it reads teamsapp.yml, both manifests and the environment files in tests/manifest/toolkit.test.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const NAME = '@microsoft/m365agentstoolkit-cli';

/** The version that the guide names, and that `npm run install:tenant` is tried with. */
export const VERSION = '1.1.17';

/** Puts the toolkit into `toolkit` of this folder, where it is not there yet. Throws with npm's own words where it cannot be had. */
export function bring(folder) {
  const place = join(folder, 'toolkit');
  if (isBrought(place)) return;
  rmSync(place, { recursive: true, force: true });
  // Without a node_modules of its own npm would look for one further up, which is the project's.
  mkdirSync(join(place, 'node_modules'), { recursive: true });
  const npm = spawnSync(
    'npm',
    ['install', '--prefix', place, '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', `${NAME}@${VERSION}`],
    { cwd: place, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (npm.status !== 0 || !isBrought(place))
    throw new Error(`npm did not bring ${NAME}@${VERSION}:\n${npm.stdout}\n${npm.stderr}`);
}

/** Whether this version stands in this folder. */
export function isBrought(place) {
  const its = join(place, 'node_modules', NAME, 'package.json');
  return existsSync(its) && JSON.parse(readFileSync(its, 'utf8')).version === VERSION;
}
