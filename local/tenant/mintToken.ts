import { serviceUrlOf } from './connector/botEndpoint.ts';
import { BOT_ID, CLIENT_ID, CONNECTOR_AUDIENCE, GRAPH_AUDIENCE } from './identity.ts';
import { newSigningKeyText, signingKeyFrom } from './login/signingKey.ts';
import { type Claims, type Forgery, channelClaims, resourceClaims, signToken, tabClaims } from './login/tokens.ts';
import { type World, findPerson } from './world.ts';

/** A token to be made: whose, for which service, and how it differs from a good one. */
export type TokenWish = {
  audience: 'tab' | 'graph' | 'connector' | 'bot';
  oid?: string;
  forgery?: Forgery & { foreignKey?: boolean };
};

type MintTokenArgs = { world: World; wish: TokenWish };

/** Makes a token for one of the services, good or forged. */
export async function mintToken({ world, wish: { audience, oid, forgery = {} } }: MintTokenArgs): Promise<string> {
  const { foreignKey, ...rest } = forgery;
  const key = audience === 'bot' ? world.keys.botFramework : world.keys.login;
  return signToken({
    claims: claimsOf({ world, audience, oid }),
    key,
    forgery: foreignKey ? { ...rest, key: signingKeyFrom(newSigningKeyText()) } : rest,
  });
}

type ClaimsOfArgs = { world: World; audience: TokenWish['audience']; oid: string | undefined };

function claimsOf({ world, audience, oid }: ClaimsOfArgs): Claims {
  const person = oid === undefined ? undefined : findPerson(world, oid);
  if (oid !== undefined && !person) throw new RangeError(`There is no person ${oid} in the tenant.`);
  switch (audience) {
    case 'tab':
      if (!person) throw new RangeError('A tab’s token is somebody’s: name the person.');
      return tabClaims(person);
    case 'graph':
      return resourceClaims({
        audience: GRAPH_AUDIENCE,
        clientId: CLIENT_ID,
        ...(person ? { person, scopes: world.registration.delegated } : { roles: world.registration.application }),
      });
    case 'connector':
      return resourceClaims({ audience: CONNECTOR_AUDIENCE, clientId: BOT_ID });
    case 'bot':
      return channelClaims(serviceUrlOf(world));
  }
}
