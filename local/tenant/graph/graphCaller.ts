import type { Answer } from '../exchange.ts';
import { GRAPH_AUDIENCE } from '../identity.ts';
import { verifyToken } from '../login/tokens.ts';
import type { World } from '../world.ts';
import { graphError } from './graphAnswer.ts';

/** Who calls Graph: an app on behalf of a person, or an app by itself. */
export type GraphCaller =
  | { kind: 'person'; oid: string; scopes: string[]; appId: string }
  | { kind: 'app'; roles: string[]; appId: string };

/** Reads the bearer token of a request; answers 401 where it is missing, forged, foreign or expired. */
export async function readCaller(
  authorization: string | undefined,
  { keys }: World,
): Promise<{ ok: true; caller: GraphCaller } | { ok: false; answer: Answer }> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (!token) return refused('Access token is empty.');
  const verified = await verifyToken(token, { key: keys.login, audiences: [GRAPH_AUDIENCE] });
  if (!verified.ok) return refused(REASONS[verified.reason]);
  const { oid, scp, roles, appid } = verified.claims;
  const appId = String(appid);
  if (typeof scp === 'string' && typeof oid === 'string')
    return { ok: true, caller: { kind: 'person', oid, scopes: scp.split(' '), appId } };
  return { ok: true, caller: { kind: 'app', roles: Array.isArray(roles) ? roles.map(String) : [], appId } };
}

const REASONS = {
  expired: 'Lifetime validation failed, the token is expired.',
  audience: 'Access token validation failure. Invalid audience.',
  signature: 'Access token validation failure. Invalid signature.',
};

const refused = (message: string) =>
  ({
    ok: false,
    answer: graphError({
      status: 401,
      code: 'InvalidAuthenticationToken',
      message,
      headers: {
        'WWW-Authenticate':
          'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
      },
    }),
  }) as const;
