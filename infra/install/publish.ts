import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import type { Settings } from './settings.ts';
import { runToolkit } from './toolkit.ts';

/**
 * Hands the Teams app to the organisation's catalogue where it has changed since it last was, under a raised version: Teams
 * takes no change without. Nobody sees it before it is allowed in the Teams admin centre.
 */
export async function publish(machine: Machine, settings: Settings): Promise<void> {
  const now = fingerprint(machine, settings);
  const before = settings.find('PUBLISHED');
  if (before === now) {
    machine.say('ok  published, and nothing has changed since');
    return;
  }
  const version = settings.get('TEAMS_APP_VERSION');
  // The toolkit has written down the app's id in the catalogue: somebody has published it before, by this command or without.
  if (settings.find('TEAMS_APP_PUBLISHED_APP_ID') !== undefined) settings.set('TEAMS_APP_VERSION', raised(version));
  machine.say(`… publishing version ${settings.get('TEAMS_APP_VERSION')} of the Teams app`);
  await runToolkit(machine, { step: 'publish', settings });
  settings.set('PUBLISHED', now);
  machine.say('ok  published: it waits in the Teams admin centre');
}

/** 1.0.9 becomes 1.0.10. */
function raised(version: string): string {
  const [major = '1', minor = '0', patch = '0'] = version.split('.');
  return [major, minor, Number(patch) + 1].join('.');
}

/** What tells one Teams app from another: its manifest as it is filled in, apart from its version, and its icons. */
function fingerprint({ folder }: Machine, settings: Settings): string {
  const manifest = readFileSync(join(folder, 'manifest', 'manifest.json'), 'utf8').replaceAll(
    /\$\{\{(\w+)\}\}/g,
    (whole, key: string) => (key === 'TEAMS_APP_VERSION' ? whole : (settings.find(key) ?? '')),
  );
  const hash = createHash('sha256').update(manifest);
  for (const icon of ['color.png', 'outline.png']) hash.update(readFileSync(join(folder, 'manifest', icon)));
  return hash.digest('hex').slice(0, 16);
}
