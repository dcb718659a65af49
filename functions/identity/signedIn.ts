import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Settings } from '../settings.ts';

/** Who is signed in, as the verified token says, and the token itself, for acting on that person's behalf. */
export type SignedIn = { oid: string; token: string };

/** Why a request has no signed-in person. */
export type NotSignedIn = { notSignedIn: 'missing' | 'expired' | 'wrong' };

export type VerifySignIn = (authorization: string | null) => Promise<SignedIn | NotSignedIn>;

/**
 * Verifies the tab's token itself: RS256 by the tenant's published keys, issuer, audience (client id or `api://…`),
 * tenant, scope `access_as_user` and times. People are known by `oid`, never by name or address.
 */
export function createSignInCheck({ settings }: { settings: Settings }): VerifySignIn {
  const { tenantId, clientId, loginOrigin, publicOrigin } = settings;
  const keys = createRemoteJWKSet(new URL(`${loginOrigin}/${tenantId}/discovery/v2.0/keys`));
  const audience = [clientId, `api://${clientId}`, `api://${new URL(publicOrigin).host}/${clientId}`];
  return async (authorization) => {
    const token = authorization?.match(/^Bearer ([^\s]+)$/i)?.[1];
    if (!token) return { notSignedIn: 'missing' };
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience,
        issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
        requiredClaims: ['exp', 'oid', 'tid', 'scp'],
        clockTolerance: 60,
      });
      const { oid, tid, scp } = payload;
      const scopes = typeof scp === 'string' ? scp.split(' ') : [];
      if (tid !== tenantId || typeof oid !== 'string' || !scopes.includes('access_as_user'))
        return { notSignedIn: 'wrong' };
      return { oid, token };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { notSignedIn: 'expired' };
      if (isAboutTheToken(error)) return { notSignedIn: 'wrong' };
      throw error;
    }
  };
}

/** A token's own fault, as opposed to keys that cannot be fetched. */
function isAboutTheToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    error.code !== 'ERR_JOSE_GENERIC'
  );
}
