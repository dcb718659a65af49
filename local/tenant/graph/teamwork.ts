import { Buffer } from 'node:buffer';
import { z } from 'zod';
import { announceInstallation, markInstalled, uninstallApp } from '../connector/installation.ts';
import type { Answer } from '../exchange.ts';
import { CATALOGUE_APP_ID, CLIENT_ID, TEAMS_APP_ID } from '../identity.ts';
import type { LocalPerson } from '../localPerson.ts';
import { nextId, nowIso } from '../world.ts';
import { GRAPH_ROOT, graphError, readGraphBody } from './graphAnswer.ts';
import type { GraphCall, GraphRoute, PersonCall } from './graphRoute.ts';

/** Each of these lets an application install itself for somebody. */
const INSTALL = [
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentForUser.All',
];
const CATALOGUE = ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'];

/** The Teams app: its entry in the catalogue, who has it, and the activity feed. */
export const teamworkRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: '/appCatalogs/teamsApps',
    delegated: CATALOGUE,
    application: CATALOGUE,
    answer: listCatalogue,
  },
  {
    method: 'GET',
    path: '/users/{id}/teamwork/installedApps',
    delegated: null,
    application: INSTALL,
    answerFor: listInstalled,
  },
  {
    method: 'POST',
    path: '/users/{id}/teamwork/installedApps',
    delegated: null,
    application: INSTALL,
    answerFor: install,
  },
  {
    method: 'DELETE',
    path: '/users/{id}/teamwork/installedApps/{installationId}',
    delegated: null,
    application: INSTALL,
    answerFor: uninstall,
  },
  {
    method: 'POST',
    path: '/users/{id}/teamwork/sendActivityNotification',
    delegated: ['TeamsActivity.Send'],
    application: ['TeamsActivity.Send'],
    answerFor: sendActivityNotification,
  },
];

const app = {
  id: CATALOGUE_APP_ID,
  externalId: TEAMS_APP_ID,
  displayName: 'Fairview',
  distributionMethod: 'organization',
};

function listCatalogue({ request: { query } }: GraphCall): Answer {
  const filter = query.get('$filter');
  const wanted = /^(id|externalId) eq '([^']+)'$/.exec(filter ?? '');
  if (filter !== null && !wanted)
    return graphError({
      status: 400,
      code: 'BadRequest',
      message: `The query specified in the URI is not valid: ${filter}`,
    });
  const matches = !wanted || (wanted[1] === 'id' ? app.id : app.externalId) === wanted[2];
  return {
    status: 200,
    body: { '@odata.context': `${GRAPH_ROOT}/$metadata#appCatalogs/teamsApps`, value: matches ? [app] : [] },
  };
}

function listInstalled({ world, person, request: { query } }: PersonCall): Answer {
  const installed = world.state.installed.includes(person.oid);
  const filter = /teamsApp\/externalId eq '([^']+)'/.exec(query.get('$filter') ?? '')?.[1];
  const value =
    installed && (filter === undefined || filter === TEAMS_APP_ID)
      ? [{ id: installationId(person), ...(query.get('$expand')?.includes('teamsApp') && { teamsApp: app }) }]
      : [];
  return {
    status: 200,
    body: { '@odata.context': `${GRAPH_ROOT}/$metadata#users('${person.oid}')/teamwork/installedApps`, value },
  };
}

const installSchema = z.strictObject({
  'teamsApp@odata.bind': z.string(),
  consentedPermissionSet: z
    .strictObject({
      resourceSpecificPermissions: z.array(
        z.strictObject({ permissionValue: z.string(), permissionType: z.enum(['application', 'delegated']) }),
      ),
    })
    .optional(),
});

function install({ world, person, request }: PersonCall): Answer {
  const body = readGraphBody(installSchema, request.body);
  if (!body.ok) return body.answer;
  const id = body.value['teamsApp@odata.bind'].split('/').at(-1);
  if (id !== CATALOGUE_APP_ID) {
    return graphError({
      status: 404,
      code: 'NotFound',
      message: `The Teams app '${id ?? ''}' is not in the catalogue. The id is the catalogue's own, which /appCatalogs/teamsApps gives for an externalId; it is not the manifest's.`,
    });
  }
  if (body.value.consentedPermissionSet?.resourceSpecificPermissions.length)
    return graphError({
      status: 400,
      code: 'BadRequest',
      message: 'The permissions consented to are not those that the app asks for: it asks for none of its own.',
    });
  if (!markInstalled(world, person))
    return graphError({ status: 409, code: 'Conflict', message: 'The app is already installed for the user.' });
  world.outbox.post(() => announceInstallation(world, person));
  return {
    status: 201,
    headers: { Location: `/users/${person.oid}/teamwork/installedApps/${installationId(person)}` },
  };
}

function uninstall({ world, person, params }: PersonCall): Answer {
  if (!world.state.installed.includes(person.oid) || params['installationId'] !== installationId(person))
    return graphError({ status: 404, code: 'NotFound', message: 'The app installation was not found.' });
  world.outbox.post(() => uninstallApp(world, person));
  return { status: 204 };
}

const notificationSchema = z.strictObject({
  topic: z.strictObject({
    source: z.enum(['entityUrl', 'text']),
    value: z.string().min(1),
    webUrl: z.url().optional(),
  }),
  activityType: z.string().min(1),
  previewText: z.strictObject({ content: z.string().max(150) }),
  templateParameters: z.array(z.strictObject({ name: z.string(), value: z.string() })).default([]),
  chainId: z.number().optional(),
  teamsAppId: z.string().optional(),
  iconId: z.string().optional(),
});

function sendActivityNotification({ world, caller, person, request }: PersonCall): Answer {
  const body = readGraphBody(notificationSchema, request.body);
  if (!body.ok) return body.answer;
  const { topic, activityType, previewText, templateParameters, chainId } = body.value;
  if (topic.source === 'text' && !topic.webUrl?.startsWith('https://teams.microsoft.com/l/'))
    return graphError({
      status: 400,
      code: 'BadRequest',
      message: "The topic's webUrl must be a Microsoft Teams deep link when its source is text.",
    });
  if (caller.appId !== CLIENT_ID || !world.state.installed.includes(person.oid)) {
    return graphError({
      status: 403,
      code: 'Forbidden',
      message: `Application with AAD App Id '${caller.appId}' is not authorized to generate activity notifications for the user: the app is not installed.`,
    });
  }
  const before = (world.state.feed[person.oid] ?? []).filter(
    (item) => item.chainId === undefined || item.chainId !== chainId,
  );
  world.state.feed[person.oid] = [
    ...before,
    {
      ...(chainId !== undefined && { chainId }),
      id: nextId(world),
      at: nowIso(world),
      activityType,
      previewText: previewText.content,
      topic,
      templateParameters,
    },
  ];
  world.changed({ kind: 'feed', oid: person.oid });
  return { status: 204 };
}

const installationId = ({ oid }: LocalPerson) => Buffer.from(`${oid}##${CATALOGUE_APP_ID}`).toString('base64url');
