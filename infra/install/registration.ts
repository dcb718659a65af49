import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { az, azDo, azEnded } from './az.ts';
import type { Machine } from './machine.ts';
import type { Settings } from './settings.ts';

const AUDIENCE = 'api://AzureADTokenExchange';
const NAME = 'fairview';

const credentials = z.array(
  z.object({ name: z.string(), issuer: z.string(), subject: z.string(), audiences: z.array(z.string()) }),
);
/** SharePoint itself and its permission to read the files of the person signed in, the same in every tenant. */
const SHAREPOINT = '00000003-0000-0ff1-ce00-000000000000';
const MY_FILES_READ = 'dd2c8d78-58e1-46d7-82dd-34d411282686';

const asked = z.array(
  z.object({ resourceAppId: z.string(), resourceAccess: z.array(z.object({ id: z.string() })).default([]) }),
);
const owners = z.array(z.object({ id: z.string() }));

/**
 * What the toolkit leaves out of the app registration: its enterprise application, which Exchange and consent ask for; the
 * federated credential, by which the app's identity speaks for it without a secret; the permission to choose documents, where
 * the school wants that; a second owner. Answers the object id of the enterprise application, and how many owners there are.
 */
export async function completeRegistration(
  machine: Machine,
  settings: Settings,
): Promise<{ enterpriseApplication: string; owners: number }> {
  const client = settings.get('AAD_APP_CLIENT_ID');
  const enterpriseApplication = await seeEnterpriseApplication(machine, client);
  settings.set('ENTERPRISE_APPLICATION_ID', enterpriseApplication);
  await seeCredential(machine, settings);
  if (settings.get('SHAREPOINT_NAME') !== 'none') await seeFilesPermission(machine, client);
  const second = settings.get('SECOND_OWNER');
  const held = await az(machine, ['ad', 'app', 'owner', 'list', '--id', client], owners);
  const isOwner = held.some(({ id }) => id === second);
  if (!isOwner) await azDo(machine, ['ad', 'app', 'owner', 'add', '--id', client, '--owner-object-id', second]);
  machine.say('ok  registration: enterprise application, federated credential, owners');
  return { enterpriseApplication, owners: held.length + (isOwner ? 0 : 1) };
}

async function seeEnterpriseApplication(machine: Machine, client: string): Promise<string> {
  const shape = z.object({ id: z.string() });
  const shown = await azEnded(machine, ['ad', 'sp', 'show', '--id', client]);
  if (shown.code === 0) return shape.parse(JSON.parse(shown.out)).id;
  return (await az(machine, ['ad', 'sp', 'create', '--id', client], shape)).id;
}

/** Asks for the permission. The toolkit, which takes every permission from the manifest, takes it away at each provisioning. */
async function seeFilesPermission(machine: Machine, client: string): Promise<void> {
  const held = await az(machine, ['ad', 'app', 'permission', 'list', '--id', client], asked);
  const isAsked = held.some(
    ({ resourceAppId, resourceAccess }) =>
      resourceAppId === SHAREPOINT && resourceAccess.some(({ id }) => id === MY_FILES_READ),
  );
  if (isAsked) return;
  const permission = ['--api', SHAREPOINT, '--api-permissions', `${MY_FILES_READ}=Scope`];
  await azDo(machine, ['ad', 'app', 'permission', 'add', '--id', client, ...permission]);
}

async function seeCredential(machine: Machine, settings: Settings): Promise<void> {
  const client = settings.get('AAD_APP_CLIENT_ID');
  const wanted = {
    name: NAME,
    issuer: `https://login.microsoftonline.com/${settings.get('AAD_APP_TENANT_ID')}/v2.0`,
    subject: settings.get('IDENTITY_PRINCIPAL_ID'),
    audiences: [AUDIENCE],
  };
  const held = await az(machine, ['ad', 'app', 'federated-credential', 'list', '--id', client], credentials);
  const isHeld = held.some(
    ({ issuer, subject, audiences }) =>
      issuer === wanted.issuer && subject === wanted.subject && audiences.includes(AUDIENCE),
  );
  if (isHeld) return;
  // One of this name for another identity: the app was made anew, and the credential is not yet.
  const old = held.some(({ name }) => name === NAME);
  const folder = mkdtempSync(join(tmpdir(), 'fairview-'));
  const file = join(folder, 'credential.json');
  try {
    writeFileSync(file, JSON.stringify(wanted));
    await azDo(
      machine,
      old
        ? [
            'ad',
            'app',
            'federated-credential',
            'update',
            '--id',
            client,
            '--federated-credential-id',
            NAME,
            '--parameters',
            `@${file}`,
          ]
        : ['ad', 'app', 'federated-credential', 'create', '--id', client, '--parameters', `@${file}`],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
