import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { azEnded } from './az.ts';
import { type Machine, Stop } from './machine.ts';

const organization = z.object({ displayName: z.string(), domains: z.array(z.string()) });
type Organization = z.infer<typeof organization>;

/** What the toolkit says of who is signed in to Microsoft 365: the account, and the tenant's name where one was chosen. */
const SIGNED_IN = /Microsoft 365 account is: (?<account>[^\s(]+?)(?:\((?<tenant>.*)\))?\.\s*$/im;

/**
 * Sees, before anything is made, that the account by which the toolkit is signed in to Microsoft 365 is of the
 * subscription's tenant: by the tenant's name where the toolkit says it, otherwise by the account's domain. Says so where
 * this cannot be told; the registration's own tenant, which is looked at after `provision`, then shows it.
 */
export async function checkOneTenant(
  machine: Machine,
  { tenantId, listed }: { tenantId: string; listed: string },
): Promise<void> {
  const { account = '', tenant } = SIGNED_IN.exec(stripVTControlCharacters(listed))?.groups ?? {};
  const its = await findOrganization(machine);
  const isOne = its && isOfIt({ account, tenant }, its);
  if (isOne === undefined)
    machine.say(
      `   could not tell whether ${account || 'the account'} is of the tenant ${tenantId}: checked after provision`,
    );
  if (!its || isOne !== false) return;
  const { displayName, domains } = its;
  throw new Stop(
    `Azure and Microsoft 365 must be one tenant. The subscription belongs to ${displayName} (${domains.join(', ')}). The toolkit is signed in to Microsoft 365 as ${account}${tenant ? ` in ${tenant}` : ''}. If staff sign in to ${displayName}, use an account of ${displayName}: atk auth login m365. If not, use a subscription of the tenant that staff sign in to: az login --tenant <its domain>. Nothing has been made.`,
  );
}

/** Whether an account is of this tenant; nothing where that cannot be told. */
function isOfIt(
  { account, tenant }: { account: string; tenant: string | undefined },
  { displayName, domains }: Organization,
): boolean | undefined {
  // The toolkit writes “undefined” where it does not find the name.
  if (tenant !== undefined) return tenant === 'undefined' ? undefined : tenant === displayName;
  // The name of a guest or of a personal account says nothing of the tenant: someone_other.example#EXT#@….
  const domain = /^[^#@]+@([^#@]+)$/.exec(account)?.[1]?.toLowerCase();
  return domain === undefined ? undefined : domains.some((each) => each.toLowerCase() === domain);
}

/** The tenant of the subscription, as every member of it may read it; nothing where Graph refuses. */
async function findOrganization(machine: Machine): Promise<Organization | undefined> {
  const ended = await azEnded(machine, [
    'rest',
    '--method',
    'get',
    '--url',
    'https://graph.microsoft.com/v1.0/organization',
    '--query',
    'value[0].{displayName: displayName, domains: verifiedDomains[].name}',
  ]);
  if (ended.code !== 0 || ended.out.trim() === '') return undefined;
  return organization.safeParse(JSON.parse(ended.out)).data;
}
