import { z } from 'zod';

/**
 * Looks at a real tenant before people are let in: one line for each thing that has to be so.
 * Run: node --env-file=env/.env.dev infra/preflight.ts someone@school.example
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
type Check = { what: string; look: () => Promise<string | undefined> };

/** Graph's id of the application permission Calendars.ReadWrite, the same in every tenant. */
const CALENDARS_AS_APP = 'ef54d2bf-783f-4e0f-bca1-3210c0444d99';
const DELEGATED = ['User.Read', 'Calendars.Read.Shared'];
/** How long each answer may take, in milliseconds. */
const PATIENCE = 15_000;

const credentials = z.object({ value: z.array(z.object({ subject: z.string(), audiences: z.array(z.string()) })) });
const assignments = z.object({ value: z.array(z.object({ appRoleId: z.string() })) });
const grants = z.object({ value: z.array(z.object({ scope: z.string() })) });
const plans = z.object({ assignedPlans: z.array(z.object({ service: z.string(), capabilityStatus: z.string() })) });

/** Makes every check, says one line for each, and answers how many are not as they must be. */
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
  for (const { what, look } of checks(parsed.data, person)) {
    const trouble = await look().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    say(trouble === undefined ? `ok  ${what}` : `NO  ${what}: ${trouble}`);
    if (trouble !== undefined) wrong += 1;
  }
  return wrong;
}

function checks(at: Place, person: string): Check[] {
  const app = at.PUBLIC_ORIGIN ?? `https://${at.TAB_DOMAIN}`;
  const principal = `/servicePrincipals(appId='${at.AAD_APP_CLIENT_ID}')`;
  const graph = <T>(path: string, shape: z.ZodType<T>) => askGraph(at, path, shape);
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
    {
      what: 'the app may write meetings into calendars',
      look: async () => {
        const { value } = await graph(`${principal}/appRoleAssignments`, assignments);
        const given = value.some(({ appRoleId }) => appRoleId === CALENDARS_AS_APP);
        return given ? undefined : 'an administrator has not consented to Calendars.ReadWrite (application)';
      },
    },
    {
      what: 'the app may act for the person signed in',
      look: async () => {
        const { value } = await graph(`${principal}/oauth2PermissionGrants`, grants);
        const given = new Set(value.flatMap(({ scope }) => scope.trim().split(/\s+/)));
        const missing = DELEGATED.filter((permission) => !given.has(permission));
        return missing.length === 0 ? undefined : `no consent to ${missing.join(', ')} (delegated)`;
      },
    },
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
