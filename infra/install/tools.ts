import { z } from 'zod';
import { az, azDo, azEnded, rolesAt, whoInstalls } from './az.ts';
import { type Machine, Stop, run } from './machine.ts';
import type { Settings } from './settings.ts';
import { checkOneTenant } from './tenant.ts';

/** The Azure CLI knows Flex Consumption from this version on. */
const AZ_FROM = [2, 60] as const;
/** The toolkit's command line with which the steps of teamsapp.yml were tried; a later one of the same kind will do. */
const ATK_FROM = [1, 1] as const;

const NO_ATK = 'Install it: npm install --global @microsoft/m365agentstoolkit-cli@1.1.17';

/** Sees that the programs are there, in versions that will do. */
export async function checkTools(machine: Machine): Promise<void> {
  const azure = await azEnded(machine, ['version']);
  const known = azure.code === 0 ? z.object({ 'azure-cli': z.string() }).safeParse(JSON.parse(azure.out)) : undefined;
  const azVersion = known?.data?.['azure-cli'] ?? '';
  if (!isFrom(azVersion, AZ_FROM))
    throw new Stop(
      `The Azure CLI is ${azVersion || 'of an unknown version'}; ${AZ_FROM.join('.')} or newer is needed: az upgrade`,
    );
  const toolkit = await run(machine, ['atk', '--version']);
  if (toolkit.code === 127)
    throw new Stop(`The Microsoft 365 Agents Toolkit’s command line (atk) is not here. ${NO_ATK}`);
  const [atkVersion = ''] = /\d+\.\d+\.\d+/.exec(toolkit.out) ?? [];
  if (!isFrom(atkVersion, ATK_FROM) || !atkVersion.startsWith(`${ATK_FROM[0]}.`))
    throw new Stop(
      `atk is ${atkVersion || 'of an unknown version'}; ${ATK_FROM.join('.')} or newer of ${ATK_FROM[0]}.x is needed. ${NO_ATK}`,
    );
  machine.say(`ok  az ${azVersion}, atk ${atkVersion}`);
}

function isFrom(version: string, [major, minor]: readonly [number, number]): boolean {
  const [its = 0, lesser = 0] = version.split('.').map(Number);
  return its > major || (its === major && lesser >= minor);
}

const account = z.object({ id: z.string(), tenantId: z.string(), user: z.object({ name: z.string() }) });

/**
 * Sees that somebody is signed in to both: to the Azure CLI with the subscription of the settings, and to the toolkit, in the
 * same tenant. Answers the object id of who installs.
 */
export async function checkSignedIn(machine: Machine, settings: Settings): Promise<string> {
  const subscription = settings.get('AZURE_SUBSCRIPTION_ID');
  const shown = await azEnded(machine, ['account', 'show']);
  if (shown.code !== 0) throw new Stop(`Nobody is signed in to the Azure CLI: az login`);
  const { id, tenantId, user } = account.parse(JSON.parse(shown.out));
  if (id !== subscription)
    throw new Stop(`The Azure CLI is at another subscription (${id}): az account set --subscription ${subscription}`);
  const tenant = settings.find('AAD_APP_TENANT_ID');
  if (tenant !== undefined && tenant !== tenantId)
    throw new Stop(
      `The subscription belongs to the tenant ${tenantId}, and Fairview is registered in ${tenant}. They have to be one: the app’s managed identities exist only in the subscription’s tenant, and sign in to that alone. Take away what was made (--undo says how), and begin again with an account and a subscription of one tenant.`,
    );
  const listed = await run(machine, ['atk', 'auth', 'list', '--telemetry', 'false']);
  if (!/Microsoft 365 account is/i.test(listed.out))
    throw new Stop('Nobody is signed in to Microsoft 365 in the toolkit: atk auth login m365');
  if (!/Azure account is/i.test(listed.out))
    throw new Stop(
      `Nobody is signed in to Azure in the toolkit, which is apart from az: atk auth login azure --tenant ${tenantId}`,
    );
  if (tenant === undefined) await checkOneTenant(machine, { tenantId, listed: listed.out });
  machine.say(`ok  signed in as ${user.name}, tenant ${tenantId}`);
  return whoInstalls(machine);
}

/** Makes the resource group where it is not there, and sees that who installs may give roles and locks in it. */
export async function checkRights(
  machine: Machine,
  { settings, me }: { settings: Settings; me: string },
): Promise<void> {
  const subscription = settings.get('AZURE_SUBSCRIPTION_ID');
  const group = settings.get('AZURE_RESOURCE_GROUP_NAME');
  const isThere = await az(machine, ['group', 'exists', '--name', group, '--subscription', subscription], z.boolean());
  const scope = isThere ? `/subscriptions/${subscription}/resourceGroups/${group}` : `/subscriptions/${subscription}`;
  const held = await rolesAt(machine, { me, scope });
  if (!held.includes('Owner') && !(held.includes('Contributor') && held.includes('User Access Administrator')))
    throw new Stop(
      `You hold ${held.length > 0 ? held.join(', ') : 'no role'} at ${scope}. The installation gives roles and sets locks: Owner is needed, or Contributor with User Access Administrator.`,
    );
  if (!isThere)
    await azDo(machine, [
      'group',
      'create',
      '--name',
      group,
      '--location',
      settings.get('AZURE_LOCATION'),
      '--subscription',
      subscription,
    ]);
  machine.say(`ok  resource group ${group}${isThere ? '' : ', made now'}`);
}
