import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { preflight } from '../../infra/preflight.ts';

const script = join(import.meta.dirname, '..', '..', 'infra', 'preflight.ts');
const IDENTITY = '00000000-0000-4000-8000-000000000001';
let server: Server | undefined;
afterEach(() => server?.close());

type Answer = { status: number; body?: unknown };

/** The application permissions to which an administrator has consented. */
const ROLES = [
  'User.Read.All',
  'Calendars.ReadWrite',
  'TeamsActivity.Send',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  'AppCatalog.Read.All',
  'Mail.Send',
];

/** A tenant and an app in perfect order: login, Graph and the app's own addresses. */
const GOOD: Record<string, Answer> = {
  'GET /school/v2.0/.well-known/openid-configuration': { status: 200, body: {} },
  "GET /v1.0/applications(appId='client')/federatedIdentityCredentials": {
    status: 200,
    body: { value: [{ subject: IDENTITY, audiences: ['api://AzureADTokenExchange'] }] },
  },
  "GET /v1.0/servicePrincipals(appId='client')/appRoleAssignments": {
    status: 200,
    body: { value: ROLES.map((role) => ({ appRoleId: `id of ${role}` })) },
  },
  "GET /v1.0/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')": {
    status: 200,
    body: { appRoles: [...ROLES, 'Mail.ReadWrite', null].map((value) => ({ id: `id of ${value}`, value })) },
  },
  "GET /v1.0/servicePrincipals(appId='client')/oauth2PermissionGrants": {
    status: 200,
    body: { value: [{ scope: ' User.Read Calendars.ReadWrite Calendars.Read.Shared' }] },
  },
  'GET /v1.0/users/someone%40school.example': {
    status: 200,
    body: { assignedPlans: [{ service: 'exchange', capabilityStatus: 'Enabled' }] },
  },
  'GET /api/health': { status: 200 },
  'GET /tab/': { status: 200 },
  'GET /api/me': { status: 401 },
  'POST /api/messages': { status: 401 },
};

/**
 * Serves these answers, those in Graph's name only for the administrator's token. Answers an operator's settings for
 * them.
 */
async function serve(answers: Record<string, Answer>): Promise<Record<string, string>> {
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    const signedIn = !path?.startsWith('/v1.0') || request.headers.authorization === 'Bearer administrator';
    const { status, body } = (signedIn && answers[`${request.method} ${path}`]) || { status: signedIn ? 404 : 401 };
    response.writeHead(status).end(JSON.stringify(body ?? {}));
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    AAD_APP_TENANT_ID: 'school',
    AAD_APP_CLIENT_ID: 'client',
    IDENTITY_PRINCIPAL_ID: IDENTITY,
    TAB_DOMAIN: 'fairview.example',
    GRAPH_TOKEN: 'administrator',
    LOGIN_ORIGIN: origin,
    GRAPH_ORIGIN: origin,
    PUBLIC_ORIGIN: origin,
  };
}

async function check(answers: Record<string, Answer>): Promise<{ wrong: number; lines: string[] }> {
  const lines: string[] = [];
  const wrong = await preflight(await serve(answers), 'someone@school.example', (line) => lines.push(line));
  return { wrong, lines };
}

/** Runs the same as an operator does. */
async function run(answers: Record<string, Answer>): Promise<{ code: number; lines: string[] }> {
  const env = await serve(answers);
  return new Promise((done) => {
    execFile(process.execPath, [script, 'someone@school.example'], { env }, (error, stdout) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, lines: stdout.trim().split('\n') }),
    );
  });
}

describe('the check before people are let in', () => {
  test('says one line for each thing and ends well when all is as it must be', async () => {
    const { code, lines } = await run(GOOD);
    expect(lines.filter((line) => !line.startsWith('ok  '))).toEqual([]);
    expect(lines).toHaveLength(17);
    expect(code).toBe(0);
  });

  test.each<[string, Record<string, Answer>, string]>([
    [
      'no consent by an administrator',
      { "GET /v1.0/servicePrincipals(appId='client')/appRoleAssignments": { status: 200, body: { value: [] } } },
      'NO  consent to Calendars.ReadWrite (application): an administrator has not given it',
    ],
    [
      'a federated credential for another identity',
      {
        "GET /v1.0/applications(appId='client')/federatedIdentityCredentials": {
          status: 200,
          body: { value: [{ subject: 'another', audiences: ['api://AzureADTokenExchange'] }] },
        },
      },
      'NO  the app can prove itself without a secret',
    ],
    [
      'delegated consent that lacks the colleagues’ calendars',
      {
        "GET /v1.0/servicePrincipals(appId='client')/oauth2PermissionGrants": {
          status: 200,
          body: { value: [{ scope: 'User.Read Calendars.ReadWrite' }] },
        },
      },
      'NO  consent to Calendars.Read.Shared (delegated): an administrator has not given it',
    ],
    [
      'a person without a mailbox',
      { 'GET /v1.0/users/someone%40school.example': { status: 200, body: { assignedPlans: [] } } },
      'NO  staff have mailboxes: this person has no licence for Exchange',
    ],
    ['a bot that takes anybody', { 'POST /api/messages': { status: 200 } }, 'NO  the bot listens'],
    ['an app that does not start', { 'GET /api/health': { status: 503 } }, 'NO  the app runs'],
  ])('finds %s', async (_what, different, line) => {
    const { wrong, lines } = await check({ ...GOOD, ...different });
    expect(lines.filter((said) => said.startsWith('NO'))).toEqual([expect.stringContaining(line)]);
    expect(wrong).toBe(1);
  });

  test('a consent that a school may refuse is no fault; its line says what is not done without it', async () => {
    const given = ROLES.filter((role) => role === 'Calendars.ReadWrite').map((role) => ({
      appRoleId: `id of ${role}`,
    }));
    const { wrong, lines } = await check({
      ...GOOD,
      "GET /v1.0/servicePrincipals(appId='client')/appRoleAssignments": { status: 200, body: { value: given } },
    });
    expect(lines.filter((said) => !said.startsWith('ok'))).toEqual(
      ROLES.filter((role) => role !== 'Calendars.ReadWrite').map((role) =>
        expect.stringMatching(new RegExp(`^--  consent to ${role} \\(application\\): [^;]+; .`)),
      ),
    );
    expect(wrong).toBe(0);
  });

  test('names what is missing, the address of a person too, and asks nothing of anybody', async () => {
    const said: string[] = [];
    expect(
      await preflight({ TAB_DOMAIN: '', GRAPH_TOKEN: 'administrator' }, undefined, (line) => said.push(line)),
    ).toBe(1);
    expect(said).toEqual([
      'NO  settings: missing AAD_APP_TENANT_ID, AAD_APP_CLIENT_ID, IDENTITY_PRINCIPAL_ID, TAB_DOMAIN, the address of somebody on the staff',
    ]);
  });
});
