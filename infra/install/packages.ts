import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { az, azDo, azEnded, azOnceRolesSpread, rolesAt, whoInstalls } from './az.ts';
import { type Machine, Stop } from './machine.ts';
import type { Settings } from './settings.ts';

/** How many packages are kept: the one that runs, and those to go back to. */
const KEPT = 3;
const CONTAINER = 'packages';
/** Which of them was deployed last. */
const DEPLOYED = 'deployed.txt';
const PACKAGE = /^\d{8}T\d{6}Z-.+\.zip$/;

/** Where the packages of an installation are kept, and who may write there. */
type Place = { account: string; group: string; subscription: string };

/** Where the deployed app runs. */
type App = { id: string; name: string };

/**
 * Deploys the package that the build made, unless it is the one that was deployed last. It is kept in the storage account of
 * the deployments, for whoever installs next, and the three newest with it.
 */
export async function deployBuilt(
  machine: Machine,
  { settings, me }: { settings: Settings; me: string },
): Promise<void> {
  const { app, place } = await openPlace(machine, { settings, me });
  const file = join(machine.folder, 'dist', 'fairview.zip');
  const about = join(machine.folder, 'dist', 'functions', 'package.json');
  if (!existsSync(file) || !existsSync(about)) throw new Stop('There is no built package: npm run build');
  const { version, fingerprint } = z
    .object({ version: z.string(), fingerprint: z.string() })
    .parse(JSON.parse(readFileSync(about, 'utf8')));
  const ending = `-${version}-${fingerprint}.zip`;
  const deployed = await readDeployed(machine, place);
  if (deployed?.endsWith(ending)) {
    machine.say(`ok  deployed already: ${deployed}`);
    return;
  }
  // The same build again, after a way back: it stays the one package that it was.
  const kept = (await listKept(machine, place)).find((each) => each.endsWith(ending));
  const name = kept ?? `${stamp(machine.now())}${ending}`;
  if (kept === undefined) await upload(machine, { place, name, file });
  await send(machine, { app, place, name, file });
  await keepNewest(machine, { place, deployed: name });
}

/** Deploys the package that was deployed before the one that runs. */
export async function goBack(machine: Machine, { settings, me }: { settings: Settings; me: string }): Promise<void> {
  const { app, place } = await openPlace(machine, { settings, me });
  const [deployed, kept] = [await readDeployed(machine, place), await listKept(machine, place)];
  const before = kept.filter((name) => deployed === undefined || name < deployed).at(-1);
  if (before === undefined)
    throw new Stop(
      `There is no package before ${deployed ?? 'the one that runs'}. Kept are: ${kept.join(', ') || 'none'}.`,
    );
  await inFolder(async (folder) => {
    const file = join(folder, before);
    await azOnceRolesSpread(machine, [
      'storage',
      'blob',
      'download',
      ...at(place),
      '--name',
      before,
      '--file',
      file,
      '--no-progress',
    ]);
    await send(machine, { app, place, name: before, file });
  });
}

/** Copies the settings of the installation beside the packages, for whoever installs next on another machine. The secret is not in them. */
export async function keepSettings(
  machine: Machine,
  { settings, me }: { settings: Settings; me: string },
): Promise<void> {
  const { place } = await openPlace(machine, { settings, me });
  const name = `settings.${settings.name}.env`;
  await azOnceRolesSpread(machine, [
    'storage',
    'blob',
    'upload',
    ...at(place),
    '--name',
    name,
    '--file',
    settings.path,
    '--overwrite',
    'true',
  ]);
  machine.say(
    `ok  settings kept in ${place.account}: on another machine, npm run install:tenant -- --env ${settings.name} --from ${place.account}`,
  );
}

/** Brings the settings of an installation from the storage account of its deployments; a file that stands here already is left. */
export async function bringSettings(
  machine: Machine,
  { name, account }: { name: string; account: string },
): Promise<void> {
  const path = join(machine.folder, 'env', `.env.${name}`);
  if (existsSync(path)) throw new Stop(`env/.env.${name} is there already.`);
  const id = await az(machine, ['storage', 'account', 'show', '--name', account, '--query', 'id'], z.string());
  await seeRole(machine, { me: await whoInstalls(machine), account: id });
  const its = ['--name', `settings.${name}.env`, '--file', `${path}.new`, '--no-progress'];
  await azOnceRolesSpread(machine, ['storage', 'blob', 'download', ...at({ account }), ...its]);
  renameSync(`${path}.new`, path);
}

/** Finds out where the app's packages lie, and sees that who installs may write there. */
async function openPlace(
  machine: Machine,
  { settings, me }: { settings: Settings; me: string },
): Promise<{ app: App; place: Place }> {
  const id = settings.get('FUNCTION_APP_RESOURCE_ID');
  const app = { id, name: id.split('/').at(-1) ?? '' };
  const where = await az(
    machine,
    [
      'resource',
      'show',
      '--ids',
      id,
      '--api-version',
      '2024-04-01',
      '--query',
      'properties.functionAppConfig.deployment.storage.value',
    ],
    z.url(),
  );
  const [account = ''] = new URL(where).hostname.split('.');
  const place = {
    account,
    group: settings.get('AZURE_RESOURCE_GROUP_NAME'),
    subscription: settings.get('AZURE_SUBSCRIPTION_ID'),
  };
  const its = ['--storage-account', account, '--resource-group', place.group, '--name', CONTAINER];
  const { exists } = await az(
    machine,
    ['storage', 'container-rm', 'exists', ...its],
    z.object({ exists: z.boolean() }),
  );
  if (!exists) await azDo(machine, ['storage', 'container-rm', 'create', ...its]);
  const group = `/subscriptions/${place.subscription}/resourceGroups/${place.group}`;
  await seeRole(machine, { me, account: `${group}/providers/Microsoft.Storage/storageAccounts/${account}` });
  return { app, place };
}

/** Sees that who installs may read and write packages. An Owner may do everything with a storage account but that. */
async function seeRole(machine: Machine, { me, account }: { me: string; account: string }): Promise<void> {
  const scope = `${account}/blobServices/default/containers/${CONTAINER}`;
  const role = 'Storage Blob Data Contributor';
  if ((await rolesAt(machine, { me, scope })).includes(role)) return;
  const whom = ['--assignee-object-id', me, '--assignee-principal-type', 'User'];
  await azDo(machine, ['role', 'assignment', 'create', ...whom, '--role', role, '--scope', scope]);
}

function at({ account }: Pick<Place, 'account'>): string[] {
  return ['--account-name', account, '--container-name', CONTAINER, '--auth-mode', 'login'];
}

/** The packages that are kept, the oldest first. */
async function listKept(machine: Machine, place: Place): Promise<string[]> {
  const { out } = await azOnceRolesSpread(machine, ['storage', 'blob', 'list', ...at(place), '--query', '[].name']);
  const names = z.array(z.string()).parse(JSON.parse(out));
  return names.filter((name) => PACKAGE.test(name)).toSorted();
}

async function readDeployed(machine: Machine, place: Place): Promise<string | undefined> {
  const { out } = await azOnceRolesSpread(machine, ['storage', 'blob', 'exists', ...at(place), '--name', DEPLOYED]);
  if (!z.object({ exists: z.boolean() }).parse(JSON.parse(out)).exists) return undefined;
  return inFolder(async (folder) => {
    const file = join(folder, DEPLOYED);
    await azDo(machine, [
      'storage',
      'blob',
      'download',
      ...at(place),
      '--name',
      DEPLOYED,
      '--file',
      file,
      '--no-progress',
    ]);
    return readFileSync(file, 'utf8').trim();
  });
}

async function upload(
  machine: Machine,
  { place, name, file }: { place: Place; name: string; file: string },
): Promise<void> {
  await azOnceRolesSpread(machine, [
    'storage',
    'blob',
    'upload',
    ...at(place),
    '--name',
    name,
    '--file',
    file,
    '--overwrite',
    'true',
  ]);
}

/** Hands the package to the app, and writes down that it was. */
async function send(
  machine: Machine,
  { app, place, name, file }: { app: App; place: Place; name: string; file: string },
): Promise<void> {
  machine.say(`… deploying ${name}`);
  await azOnceRolesSpread(machine, [
    'functionapp',
    'deployment',
    'source',
    'config-zip',
    '--resource-group',
    place.group,
    '--name',
    app.name,
    '--src',
    file,
    '--build-remote',
    'false',
    '--timeout',
    '900',
  ]);
  await inFolder(async (folder) => {
    const written = join(folder, DEPLOYED);
    writeFileSync(written, `${name}\n`);
    await upload(machine, { place, name: DEPLOYED, file: written });
  });
  machine.say(`ok  deployed ${name}`);
}

async function keepNewest(machine: Machine, { place, deployed }: { place: Place; deployed: string }): Promise<void> {
  const kept = await listKept(machine, place);
  for (const name of kept.slice(0, -KEPT).filter((each) => each !== deployed)) {
    const ended = await azEnded(machine, ['storage', 'blob', 'delete', ...at(place), '--name', name]);
    machine.say(ended.code === 0 ? `   no longer kept: ${name}` : `   ${name} is still kept: ${ended.err.trim()}`);
  }
}

/** 20261130T031500Z: names in this form are in the order of time. */
function stamp(now: Date): string {
  return `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'fairview-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
