import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { azEnded } from './az.ts';
import type { Machine } from './machine.ts';
import type { Settings } from './settings.ts';
import { runToolkit } from './toolkit.ts';

/**
 * Runs the toolkit's `provision`, which can be run again at any time: everything in Azure, the app registration, the Teams
 * app. Left out where nothing of it has changed since it went through, and the app is still there.
 */
export async function provision(machine: Machine, settings: Settings): Promise<void> {
  const now = fingerprint(machine, settings);
  const app = settings.find('FUNCTION_APP_RESOURCE_ID');
  if (settings.find('PROVISIONED') === now && app !== undefined && (await isThere(machine, app))) {
    machine.say('ok  provisioned, and nothing has changed since');
    return;
  }
  machine.say('… provisioning (some minutes)');
  await runToolkit(machine, { step: 'provision', settings });
  settings.set('PROVISIONED', now);
  machine.say('ok  provisioned');
}

async function isThere(machine: Machine, app: string): Promise<boolean> {
  return (await azEnded(machine, ['resource', 'show', '--ids', app])).code === 0;
}

/** What tells one provisioning from another: the files that it is made of, and the settings that a person gives. */
function fingerprint({ folder }: Machine, settings: Settings): string {
  const hash = createHash('sha256');
  for (const path of globSync(['infra/*.{bicep,json}', 'manifest/*.{json,png}', 'teamsapp.yml'], {
    cwd: folder,
  }).toSorted())
    hash.update(path).update(readFileSync(join(folder, path)));
  for (const key of Object.keys(parseEnv(readFileSync(join(folder, 'env', 'template.env'), 'utf8'))).toSorted())
    hash.update(`${key}=${settings.find(key) ?? ''}\n`);
  return hash.digest('hex').slice(0, 16);
}
