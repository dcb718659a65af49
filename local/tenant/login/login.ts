import type { Answer, Exchange } from '../exchange.ts';
import { TENANT_DOMAIN, TENANT_ID } from '../identity.ts';
import { loginError } from './loginError.ts';
import { instanceDiscovery, openIdConfiguration } from './metadata.ts';
import { publicJwk } from './signingKey.ts';
import { type Directory, answerTokenRequest } from './tokenEndpoint.ts';

const TENANT_NAMES = new Set([TENANT_ID, TENANT_DOMAIN, 'botframework.com', 'common', 'organizations']);

/** Answers requests to `{origin}/tenant/login`, as login.microsoftonline.com would. */
export async function answerLogin(
  { method, segments, text }: Exchange,
  { loginOrigin, directory }: { loginOrigin: string; directory: Directory },
): Promise<Answer> {
  const [tenant = '', ...rest] = segments;
  if (!TENANT_NAMES.has(tenant)) {
    return loginError({
      error: 'invalid_tenant',
      code: 90002,
      text: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
    });
  }
  const what = rest.join('/');
  if (method === 'POST' && what === 'oauth2/v2.0/token') return answerTokenRequest(text, directory);
  if (method !== 'GET') return { status: 405 };
  switch (what) {
    case 'v2.0/.well-known/openid-configuration':
    case '.well-known/openid-configuration':
      return { status: 200, body: openIdConfiguration(loginOrigin, tenant) };
    case 'discovery/v2.0/keys':
    case 'discovery/keys':
      return { status: 200, body: { keys: [publicJwk(directory.key)] } };
    case 'discovery/instance':
      return { status: 200, body: instanceDiscovery(TENANT_ID) };
    default:
      return { status: 404 };
  }
}
