import { Buffer } from 'node:buffer';
import { z } from 'zod';
import type { Answer } from '../exchange.ts';
import {
  BOT_ID,
  BOT_SECRET,
  CLIENT_ID,
  CLIENT_SECRET,
  CONNECTOR_AUDIENCE,
  GRAPH_AUDIENCE,
  TENANT_ID,
} from '../identity.ts';
import type { LocalPerson } from '../localPerson.ts';
import type { Registration } from '../registration.ts';
import { loginError } from './loginError.ts';
import type { SigningKey } from './signingKey.ts';
import { idClaims, lifetimeSeconds, resourceClaims, signToken, verifyToken } from './tokens.ts';

const SECRETS: Record<string, string> = { [CLIENT_ID]: CLIENT_SECRET, [BOT_ID]: BOT_SECRET };
const OPENID_SCOPES = new Set(['openid', 'profile', 'offline_access', 'email']);

// OAuth tells a server to ignore unknown fields, and msal sends a dozen of them.
const form = z.object({
  grant_type: z.string().min(1),
  client_id: z.string().min(1),
  client_secret: z.string().optional(),
  scope: z.string().default(''),
  assertion: z.string().optional(),
  requested_token_use: z.string().optional(),
  client_info: z.string().optional(),
});

type Request = z.infer<typeof form>;

/** What the token endpoint must know about its tenant. */
export type Directory = {
  key: SigningKey;
  person: (oid: string) => LocalPerson | undefined;
  hasConsented: (oid: string) => boolean;
  /** Whether somebody may use the app, where only who is assigned may. */
  isAssigned: (oid: string) => boolean;
  consented: Pick<Registration, 'application' | 'delegated' | 'sharePoint'>;
  /** The hosts of OneDrive and SharePoint, each a resource of its own. */
  fileHosts: readonly string[];
};

/** Answers `POST /{tid}/oauth2/v2.0/token`: client credentials and on-behalf-of, with refusals in Entra's own words. */
export async function answerTokenRequest(body: string, directory: Directory): Promise<Answer> {
  const parsed = form.safeParse(Object.fromEntries(new URLSearchParams(body)));
  if (!parsed.success)
    return loginError({
      error: 'invalid_request',
      code: 900144,
      text: 'The request body must contain the grant type and the client id.',
    });
  const request = parsed.data;
  const secret = SECRETS[request.client_id];
  if (secret === undefined) {
    return loginError({
      error: 'unauthorized_client',
      code: 700016,
      text: `Application with identifier '${request.client_id}' was not found in the directory.`,
    });
  }
  if (request.client_secret === undefined) {
    return loginError({
      error: 'invalid_client',
      code: 7000216,
      status: 401,
      text: "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    });
  }
  if (request.client_secret !== secret) {
    return loginError({
      error: 'invalid_client',
      code: 7000215,
      status: 401,
      text: `Invalid client secret provided for app '${request.client_id}'.`,
    });
  }
  if (request.grant_type === 'client_credentials') return forApp(request, directory);
  if (request.grant_type === 'urn:ietf:params:oauth:grant-type:jwt-bearer') return onBehalfOf(request, directory);
  return loginError({
    error: 'unsupported_grant_type',
    code: 70003,
    text: `The app requested an unsupported grant type '${request.grant_type}'.`,
  });
}

async function forApp(request: Request, { key, consented }: Directory): Promise<Answer> {
  const scope = request.scope
    .split(' ')
    .filter((each) => !OPENID_SCOPES.has(each))
    .join(' ');
  if (!scope.endsWith('/.default')) {
    return loginError({
      error: 'invalid_scope',
      code: 1002012,
      text: `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    });
  }
  const audience = scope.slice(0, -'/.default'.length);
  if (audience !== GRAPH_AUDIENCE && audience !== CONNECTOR_AUDIENCE) {
    return loginError({
      error: 'invalid_resource',
      code: 500011,
      text: `The resource principal named ${audience} was not found in the tenant.`,
    });
  }
  const roles = audience === GRAPH_AUDIENCE && request.client_id === CLIENT_ID ? consented.application : [];
  const token = await signToken({ claims: resourceClaims({ audience, clientId: request.client_id, roles }), key });
  return granted({ access_token: token });
}

async function onBehalfOf(
  request: Request,
  { key, person, hasConsented, isAssigned, consented, fileHosts }: Directory,
): Promise<Answer> {
  if (request.requested_token_use !== 'on_behalf_of' || !request.assertion) {
    return loginError({
      error: 'invalid_request',
      code: 900144,
      text: "The request body must contain 'assertion', and 'requested_token_use' must be 'on_behalf_of'.",
    });
  }
  const verified = await verifyToken(request.assertion, {
    key,
    audiences: [request.client_id, `api://${request.client_id}`],
  });
  if (!verified.ok) return ASSERTION_REFUSED[verified.reason];
  const { oid, tid } = verified.claims;
  const known = typeof oid === 'string' && tid === TENANT_ID ? person(oid) : undefined;
  if (!known)
    return loginError({
      error: 'invalid_grant',
      code: 50034,
      text: 'The user account does not exist in the directory.',
    });
  if (!isAssigned(known.oid))
    return loginError({
      error: 'invalid_grant',
      code: 50105,
      text: `Your administrator has configured the application Fairview ('${request.client_id}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${known.mail}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`,
    });

  const wanted = request.scope.split(' ').filter((scope) => scope && !OPENID_SCOPES.has(scope));
  const fileHost = fileHosts.find((host) => wanted.some((scope) => scope.startsWith(`${host}/`)));
  const audience = fileHost ?? GRAPH_AUDIENCE;
  const given = fileHost ? consented.sharePoint : consented.delegated;
  const asked = wanted.map((scope) => scope.replace(`${audience}/`, ''));
  const foreign = asked.find((scope) => scope.includes('://'));
  if (foreign)
    return loginError({
      error: 'invalid_resource',
      code: 500011,
      text: `The resource principal named ${foreign} was not found in the tenant.`,
    });
  const scopes = asked.includes('.default') ? [...given] : asked;
  if (!hasConsented(known.oid) || scopes.some((scope) => !given.includes(scope))) {
    return loginError({
      error: 'invalid_grant',
      code: 65001,
      suberror: 'consent_required',
      text: `The user or administrator has not consented to use the application with ID '${request.client_id}'. Send an interactive authorization request for this user and resource.`,
    });
  }
  const openId = request.scope.split(' ').includes('openid');
  return granted({
    access_token: await signToken({
      claims: resourceClaims({ audience, clientId: request.client_id, person: known, scopes }),
      key,
    }),
    scope: scopes.map((scope) => `${audience}/${scope}`).join(' '),
    ...(openId && { id_token: await signToken({ claims: idClaims(known), key }) }),
    ...(request.client_info && {
      client_info: Buffer.from(JSON.stringify({ uid: known.oid, utid: TENANT_ID })).toString('base64url'),
    }),
  });
}

const ASSERTION_REFUSED = {
  expired: loginError({
    error: 'invalid_grant',
    code: 500133,
    text: 'Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token.',
  }),
  audience: loginError({
    error: 'invalid_grant',
    code: 500131,
    text: 'Assertion audience does not match the Client app presenting the assertion.',
  }),
  signature: loginError({ error: 'invalid_grant', code: 50013, text: 'Assertion failed signature validation.' }),
};

const granted = (fields: Record<string, unknown>): Answer => ({
  status: 200,
  body: { token_type: 'Bearer', expires_in: lifetimeSeconds, ext_expires_in: lifetimeSeconds, ...fields },
});
