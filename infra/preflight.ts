import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { patientFetch } from '#functions/limits.ts';
import { CHECK_GROUPS, type Check } from '#functions/preflight/checks.ts';
import {
  findConsents,
  findTenantWide,
  type Found,
  isNoAnswer,
  looksAtAddresses,
  NO_ANSWER,
  ok,
  toDoAbout,
  wrong,
} from '#functions/preflight/findings.ts';
import type { CheckFinding } from '#functions/storage/preflightStore.ts';

/**
 * Looks at a real tenant before people are let in, with the token of an administrator of Microsoft 365: one line for each
 * check of the list, as far as this door sees it. It changes nothing.
 * Run: npm run preflight -- --env real someone@school.example
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

/** Microsoft Graph itself, the same in every tenant. */
const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** The owners that a registration needs, so that it does not depend on one person. */
const OWNERS = 2;

const credentials = z.object({ value: z.array(z.object({ subject: z.string(), audiences: z.array(z.string()) })) });
const assignments = z.object({ value: z.array(z.object({ appRoleId: z.string() })) });
const roles = z.object({ appRoles: z.array(z.object({ id: z.string(), value: z.string().nullable() })) });
const grants = z.object({ value: z.array(z.object({ scope: z.string() })) });
const owners = z.object({ value: z.array(z.object({ accountEnabled: z.boolean().nullish() })) });
const enterprise = z.object({ appRoleAssignmentRequired: z.boolean() });
const assigned = z.object({ value: z.array(z.looseObject({})) });
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
  const found = await findAll(parsed.data, person);
  let count = 0;
  for (const { title, checks } of CHECK_GROUPS) {
    const here = checks.filter(({ sides }) => sides.includes('operator'));
    if (here.length > 0) say(`\n${title}`);
    for (const check of here) {
      const finding = found.get(check.id) ?? wrong('It was not looked at.');
      say(lineOf(check, finding));
      if (finding.state === 'wrong') count += 1;
    }
  }
  const elsewhere = CHECK_GROUPS.flatMap(({ checks }) => checks).filter(({ sides }) => !sides.includes('operator'));
  say(`\n--  The app itself makes ${elsewhere.length} more checks: “Check the installation” in the tab.`);
  return count;
}

function lineOf(check: Check, { state, found }: CheckFinding): string {
  const what = found === '' ? check.title : `${check.title}: ${found}`;
  if (state === 'ok') return `ok  ${what}`;
  return state === 'notNeeded' ? `--  ${what}` : `NO  ${what} ${toDoAbout(check, found)}`;
}

/** Everything that is seen from here, by check. A look that fails is a finding of each of its checks. */
async function findAll(at: Place, person: string): Promise<Map<string, CheckFinding>> {
  const app = at.PUBLIC_ORIGIN ?? `https://${at.TAB_DOMAIN}`;
  const addresses = looksAtAddresses({ app, login: at.LOGIN_ORIGIN, tenant: at.AAD_APP_TENANT_ID, side: 'operator' });
  const looks: [string[], () => Promise<Found>][] = [
    ...Object.entries(addresses).map(([id, look]): [string[], () => Promise<Found>] => [
      [id],
      async () => [[id, await look()]],
    ]),
    ...looksAtRegistration(at, person),
  ];
  const found = await Promise.all(
    looks.map(([checks, look]) =>
      look().catch((error: unknown): Found => {
        const why = wrong(isNoAnswer(error) ? NO_ANSWER : `${error instanceof Error ? error.message : String(error)}.`);
        return checks.map((id) => [id, why]);
      }),
    ),
  );
  return new Map(found.flat());
}

function looksAtRegistration(at: Place, person: string): [string[], () => Promise<Found>][] {
  const principal = `/servicePrincipals(appId='${at.AAD_APP_CLIENT_ID}')`;
  const registration = `/applications(appId='${at.AAD_APP_CLIENT_ID}')`;
  const graph: AskGraph = (path, shape) => askGraph({ at, path, shape });
  return [
    [
      ['secretless'],
      async () => [
        ['secretless', findCredential(at, await graph(`${registration}/federatedIdentityCredentials`, credentials))],
      ],
    ],
    [
      ['owners'],
      async () => [['owners', findOwners(await graph(`${registration}/owners?$select=id,accountEnabled`, owners))]],
    ],
    [['assignment'], async () => [['assignment', await findAssignment(graph, principal)]]],
    [
      findConsents('delegated', []).map(([id]) => id),
      async () => {
        const { value } = await graph(`${principal}/oauth2PermissionGrants`, grants);
        return findConsents(
          'delegated',
          value.flatMap(({ scope }) => scope.trim().split(/\s+/)),
        );
      },
    ],
    [
      [...findConsents('application', []).map(([id]) => id), 'tenantWide'],
      async () => {
        const held = await ownRoles(graph, principal);
        return [...findConsents('application', held), ['tenantWide', findTenantWide(held)]];
      },
    ],
    [
      ['mailbox'],
      async () => [
        ['mailbox', findMailbox(await graph(`/users/${encodeURIComponent(person)}?$select=assignedPlans`, plans))],
      ],
    ],
  ];
}

function findCredential(at: Place, { value }: z.infer<typeof credentials>): CheckFinding {
  const isKnown = value.some(
    ({ subject, audiences }) =>
      subject === at.IDENTITY_PRINCIPAL_ID && audiences.includes('api://AzureADTokenExchange'),
  );
  return isKnown ? ok() : wrong('The registration has no federated credential for the app’s identity.');
}

function findOwners({ value }: z.infer<typeof owners>): CheckFinding {
  const count = value.filter(({ accountEnabled }) => accountEnabled !== false).length;
  if (count >= OWNERS) return ok();
  return wrong(count === 0 ? 'It has no owner whose account is in use.' : 'It has one owner whose account is in use.');
}

async function findAssignment(graph: AskGraph, principal: string): Promise<CheckFinding> {
  const { appRoleAssignmentRequired } = await graph(`${principal}?$select=appRoleAssignmentRequired`, enterprise);
  if (!appRoleAssignmentRequired) return wrong('Everybody with an account can use it, pupils too.');
  const { value } = await graph(`${principal}/appRoleAssignedTo?$top=1`, assigned);
  return value.length > 0 ? ok() : wrong('Assignment is required, and nobody is assigned.');
}

/** The names of what an administrator has consented to for the app itself. */
async function ownRoles(graph: AskGraph, principal: string): Promise<string[]> {
  const [{ value }, { appRoles }] = await Promise.all([
    graph(`${principal}/appRoleAssignments`, assignments),
    graph(`/servicePrincipals(appId='${GRAPH_APP_ID}')?$select=appRoles`, roles),
  ]);
  const ids = new Set(value.map(({ appRoleId }) => appRoleId));
  return appRoles.flatMap(({ id, value: name }) => (ids.has(id) && name !== null ? [name] : []));
}

function findMailbox({ assignedPlans }: z.infer<typeof plans>): CheckFinding {
  const isIn = assignedPlans.some(
    ({ service, capabilityStatus }) => service === 'exchange' && capabilityStatus === 'Enabled',
  );
  return isIn ? ok() : wrong('This person has no licence for Exchange.');
}

type AskGraph = <T>(path: string, shape: z.ZodType<T>) => Promise<T>;

type AskGraphArgs<T> = { at: Place; path: string; shape: z.ZodType<T> };

async function askGraph<T>({ at, path, shape }: AskGraphArgs<T>): Promise<T> {
  const headers = { Authorization: `Bearer ${at.GRAPH_TOKEN}` };
  const response = await patientFetch(`${at.GRAPH_ORIGIN}/v1.0${path}`, { headers });
  if (!response.ok) throw new Error(`Graph answers ${response.status}`);
  return shape.parse(await response.json());
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ options: { env: { type: 'string' } }, allowPositionals: true });
  const path = join(import.meta.dirname, '..', 'env', `.env.${values.env}`);
  const isMissing = values.env !== undefined && !existsSync(path);
  if (isMissing) console.log(`NO  settings: there is no env/.env.${values.env}`);
  else if (values.env !== undefined) loadEnvFile(path);
  process.exitCode = !isMissing && (await preflight(process.env, positionals[0], console.log)) === 0 ? 0 : 1;
}
