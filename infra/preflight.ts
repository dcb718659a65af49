import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Looks at a real tenant before people are let in: one line for each thing that has to be so, and for each that a school
 * may refuse what is not done without it.
 * Run: node --env-file=env/.env.real infra/preflight.ts someone@school.example
 * with GRAPH_TOKEN as `az account get-access-token --resource-type ms-graph` gives it to an administrator.
 */
const place = z.object({
  AAD_APP_TENANT_ID: z.string().min(1),
  AAD_APP_CLIENT_ID: z.string().min(1),
  IDENTITY_PRINCIPAL_ID: z.string().min(1),
  TAB_DOMAIN: z.string().min(1),
  GRAPH_TOKEN: z.string().min(1),
  LOGIN_ORIGIN: z.url().default('https://login.microsoftonline.com'),
  GRAPH_ORIGIN: z.url().default('https://graph.microsoft.com'),
  PUBLIC_ORIGIN: z.url().optional(),
});

type Place = z.infer<typeof place>;
type Check = {
  what: string;
  /** What is wrong, where something is. */
  look: () => Promise<string | undefined>;
  /** What is not done where a school leaves this out; it has to be so where nothing stands here. */
  without?: string | undefined;
};

/** Microsoft Graph itself, the same in every tenant. */
const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** What the registration asks consent for: `Scope` for the person signed in, `Role` for the app by itself. */
const REGISTRATION = z
  .object({
    requiredResourceAccess: z.tuple([
      z.object({ resourceAccess: z.array(z.object({ id: z.string(), type: z.enum(['Scope', 'Role']) })) }),
    ]),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', 'manifest', 'aad.manifest.json'), 'utf8')));

/** Consents that a school may refuse, and what is not done then. */
const WITHOUT: Record<string, string> = {
  'User.Read.All': 'whom the register names no line manager for has none',
  'TeamsActivity.Send': 'the activity feed is left to what each installation has consented to',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All': 'the app comes to people by a setup policy alone',
  'AppCatalog.Read.All': 'the app comes to people by a setup policy alone',
  'Mail.Send': 'nobody is written to by mail, unless Exchange allows it for one mailbox',
};

/** How long each answer may take, in milliseconds. */
const PATIENCE = 15_000;

const credentials = z.object({ value: z.array(z.object({ subject: z.string(), audiences: z.array(z.string()) })) });
const assignments = z.object({ value: z.array(z.object({ appRoleId: z.string() })) });
const roles = z.object({ appRoles: z.array(z.object({ id: z.string(), value: z.string().nullable() })) });
const grants = z.object({ value: z.array(z.object({ scope: z.string() })) });
const plans = z.object({ assignedPlans: z.array(z.object({ service: z.string(), capabilityStatus: z.string() })) });

/** Makes every check, says one line for each, and answers how many are not as they must be; what a school may leave out is not counted. */
export async function preflight(
  environment: Record<string, string | undefined>,
  person: string | undefined,
  say: (line: string) => void,
): Promise<number> {
  const parsed = place.safeParse(environment);
  if (!parsed.success || !person) {
    const missing = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
    say(
      `NO  settings: missing ${[...missing, ...(person ? [] : ['the address of somebody on the staff'])].join(', ')}`,
    );
    return 1;
  }
  say('ok  settings');
  let wrong = 0;
  for (const { what, look, without } of checks(parsed.data, person)) {
    const trouble = await look().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    if (trouble === undefined) say(`ok  ${what}`);
    else if (without !== undefined) say(`--  ${what}: ${trouble}; ${without}`);
    else {
      say(`NO  ${what}: ${trouble}`);
      wrong += 1;
    }
  }
  return wrong;
}

function checks(at: Place, person: string): Check[] {
  const app = at.PUBLIC_ORIGIN ?? `https://${at.TAB_DOMAIN}`;
  const principal = `/servicePrincipals(appId='${at.AAD_APP_CLIENT_ID}')`;
  const graph: AskGraph = (path, shape) => askGraph(at, path, shape);
  return [
    {
      what: 'the tenant signs people in',
      look: () => answers(`${at.LOGIN_ORIGIN}/${at.AAD_APP_TENANT_ID}/v2.0/.well-known/openid-configuration`, 200),
    },
    {
      what: 'the app can prove itself without a secret',
      look: async () => {
        const { value } = await graph(
          `/applications(appId='${at.AAD_APP_CLIENT_ID}')/federatedIdentityCredentials`,
          credentials,
        );
        const known = value.some(
          ({ subject, audiences }) =>
            subject === at.IDENTITY_PRINCIPAL_ID && audiences.includes('api://AzureADTokenExchange'),
        );
        return known ? undefined : 'the registration has no federated credential for the app’s identity';
      },
    },
    ...consents(principal, graph),
    {
      what: 'staff have mailboxes',
      look: async () => {
        const { assignedPlans } = await graph(`/users/${encodeURIComponent(person)}?$select=assignedPlans`, plans);
        const mail = assignedPlans.some(
          ({ service, capabilityStatus }) => service === 'exchange' && capabilityStatus === 'Enabled',
        );
        return mail ? undefined : 'this person has no licence for Exchange';
      },
    },
    { what: 'the app runs and reaches its storage', look: () => answers(`${app}/api/health`, 200) },
    { what: 'the tab is served', look: () => answers(`${app}/tab/`, 200) },
    { what: 'nobody gets in without a token', look: () => answers(`${app}/api/me`, 401) },
    {
      what: 'the bot listens to the Bot Connector alone',
      look: () =>
        answers(`${app}/api/messages`, 401, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ type: 'message', text: 'help' }),
        }),
    },
  ];
}

type AskGraph = <T>(path: string, shape: z.ZodType<T>) => Promise<T>;

/** One check for each permission of Graph that the registration asks consent for. */
function consents(principal: string, graph: AskGraph): Check[] {
  const given = {
    Scope: async () => {
      const { value } = await graph(`${principal}/oauth2PermissionGrants`, grants);
      return value.flatMap(({ scope }) => scope.trim().split(/\s+/));
    },
    Role: async () => {
      const [{ value }, { appRoles }] = await Promise.all([
        graph(`${principal}/appRoleAssignments`, assignments),
        graph(`/servicePrincipals(appId='${GRAPH_APP_ID}')?$select=appRoles`, roles),
      ]);
      const ids = new Set(value.map(({ appRoleId }) => appRoleId));
      return appRoles.filter(({ id }) => ids.has(id)).map((role) => role.value);
    },
  };
  return REGISTRATION.requiredResourceAccess[0].resourceAccess.map(({ id, type }) => ({
    what: `consent to ${id} (${type === 'Role' ? 'application' : 'delegated'})`,
    look: async () => ((await given[type]()).includes(id) ? undefined : 'an administrator has not given it'),
    without: type === 'Role' ? WITHOUT[id] : undefined,
  }));
}

async function answers(url: string, status: number, init: RequestInit = {}): Promise<string | undefined> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
  return response.status === status ? undefined : `${url} answers ${response.status}, not ${status}`;
}

async function askGraph<T>(at: Place, path: string, shape: z.ZodType<T>): Promise<T> {
  const response = await fetch(`${at.GRAPH_ORIGIN}/v1.0${path}`, {
    headers: { Authorization: `Bearer ${at.GRAPH_TOKEN}` },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`Graph answers ${response.status}`);
  return shape.parse(await response.json());
}

if (import.meta.main) process.exitCode = (await preflight(process.env, process.argv[2], console.log)) === 0 ? 0 : 1;
