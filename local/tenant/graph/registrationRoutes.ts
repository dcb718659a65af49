import { createHash } from 'node:crypto';
import { everybody } from '../world.ts';
import type { Answer } from '../exchange.ts';
import { CLIENT_ID, CONSENTED, FEDERATED_IDENTITY } from '../identity.ts';
import { notFound } from './graphAnswer.ts';
import type { GraphCall, GraphRoute } from './graphRoute.ts';

const READ = ['Application.Read.All', 'Directory.Read.All', 'Application.ReadWrite.All'];
const permitted = { delegated: READ, application: READ } as const;

/** Microsoft Graph itself, the same in every tenant. */
const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

const PRINCIPAL = '/servicePrincipals(appId)/{appId}';
const REGISTRATION = '/applications(appId)/{appId}';

/** The app's registration and its enterprise application, for an administrator who looks at them. */
export const registrationRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: PRINCIPAL, ...permitted, answer: showPrincipal },
  {
    method: 'GET',
    path: `${PRINCIPAL}/appRoleAssignments`,
    ...permitted,
    answer: (call) => ofApp(call, ({ application }) => application.map((role) => ({ appRoleId: idOf(role) }))),
  },
  {
    method: 'GET',
    path: `${PRINCIPAL}/appRoleAssignedTo`,
    ...permitted,
    answer: (call) =>
      ofApp(call, ({ assigned }) => assigned.map((oid) => ({ principalId: oid, principalType: 'User' }))),
  },
  {
    method: 'GET',
    path: `${PRINCIPAL}/oauth2PermissionGrants`,
    ...permitted,
    answer: (call) =>
      ofApp(call, ({ delegated }) => [{ consentType: 'AllPrincipals', scope: ` ${delegated.join(' ')}` }]),
  },
  {
    method: 'GET',
    path: `${REGISTRATION}/owners`,
    ...permitted,
    answer: (call) =>
      ofApp(call, ({ owners }) => {
        const known = new Set(everybody(call.world).map(({ oid }) => oid));
        return owners
          .filter((oid) => known.has(oid))
          .map((id) => ({ '@odata.type': '#microsoft.graph.user', id, accountEnabled: true }));
      }),
  },
  {
    method: 'GET',
    path: `${REGISTRATION}/federatedIdentityCredentials`,
    ...permitted,
    answer: (call) => ofApp(call, () => [{ subject: FEDERATED_IDENTITY, audiences: ['api://AzureADTokenExchange'] }]),
  },
];

function showPrincipal({ world: { registration }, params: { appId = '' } }: GraphCall): Answer {
  if (appId === GRAPH_APP_ID) {
    const roles = [...CONSENTED.application, 'Calendars.ReadWrite', 'Mail.Send', 'Mail.ReadWrite'];
    return { status: 200, body: { appRoles: roles.map((value) => ({ id: idOf(value), value })) } };
  }
  if (appId !== CLIENT_ID) return notFound(appId);
  return { status: 200, body: { accountEnabled: true, appRoleAssignmentRequired: registration.assignmentRequired } };
}

function ofApp(
  { world: { registration }, params: { appId = '' } }: GraphCall,
  list: (registration: GraphCall['world']['registration']) => object[],
): Answer {
  return appId === CLIENT_ID ? { status: 200, body: { value: list(registration) } } : notFound(appId);
}

/** An id for a role. Microsoft's own ids do not matter here: whoever asks looks each up in Graph's list. */
function idOf(role: string): string {
  const digits = createHash('sha256').update(`role ${role}`).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
