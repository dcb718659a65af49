// The Azure CLI itself, as Debian packages it, unpacked into a folder and not installed (700 MB). It reads, and carries out
// nothing: its parser says of each command of the guides and of the installation whether there is one, with these options.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Puts the Azure CLI into this folder, where it is not there yet; answers what was done. Throws apt's own words where it cannot be had. */
export function bring(folder) {
  const library = join(folder, 'root', 'usr', 'lib', 'python3', 'dist-packages');
  const isBrought = () => existsSync(join(library, 'azure', 'cli', '__main__.py'));
  if (isBrought()) return 'azure-cli is there';
  // Its library needs the Python of the same Debian, which reads the commands.
  run('/usr/bin/python3', ['--version']);
  rmSync(folder, { recursive: true, force: true });
  const [lists, cache, unpacked] = ['lists', 'cache', 'root'].map((name) => join(folder, name));
  for (const place of [join(lists, 'partial'), join(cache, 'archives', 'partial'), unpacked])
    mkdirSync(place, { recursive: true });
  const here = [
    '-q',
    '-y',
    '-o',
    `Dir::State::lists=${lists}`,
    '-o',
    `Dir::Cache=${cache}`,
    '-o',
    'Debug::NoLocking=1',
  ];
  run('apt-get', [...here, 'update']);
  run('apt-get', [...here, '--no-install-recommends', '--download-only', 'install', 'azure-cli']);
  for (const name of readdirSync(join(cache, 'archives')).filter((each) => each.endsWith('.deb')))
    run('dpkg-deb', ['--extract', join(cache, 'archives', name), unpacked]);
  for (const place of [lists, cache]) rmSync(place, { recursive: true });
  if (!isBrought()) throw new Error('apt-get brought no azure-cli');
  return 'azure-cli was brought';
}

function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? `${stdout}\n${stderr}`}`);
}
