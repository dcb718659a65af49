import type { Answer, Exchange } from './exchange.ts';
import { CONNECTOR_AUDIENCE } from './identity.ts';
import { publicJwk } from './login/signingKey.ts';
import type { World } from './world.ts';

/** Answers requests to `{origin}/tenant/botframework`, where the bot learns whose signatures to trust. */
export function answerBotFramework({ origin, keys }: World, { method, segments }: Exchange): Answer {
  if (method !== 'GET') return { status: 405 };
  switch (segments.join('/')) {
    case '.well-known/openidconfiguration':
      return {
        status: 200,
        body: {
          issuer: CONNECTOR_AUDIENCE,
          authorization_endpoint: 'https://invalid.botframework.com',
          jwks_uri: `${origin}/tenant/botframework/.well-known/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
          token_endpoint_auth_methods_supported: ['private_key_jwt'],
        },
      };
    case '.well-known/keys':
      // The bot accepts a key only for the channels for which it is endorsed.
      return { status: 200, body: { keys: [{ ...publicJwk(keys.botFramework), endorsements: ['msteams'] }] } };
    default:
      return { status: 404 };
  }
}
