import { AuthError, ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Settings } from '../settings.ts';
import { loginTransport } from './loginTransport.ts';
import { managedIdentity } from './managedIdentity.ts';

/** The scope of a managed identity's token when it stands in for the app's secret. */
const EXCHANGE = 'api://AzureADTokenExchange/.default';
const GRAPH = 'https://graph.microsoft.com/.default';

/** What the app asks Entra for on somebody's behalf, and in words what that person is asked to allow. */
type Errand = { scope: string; allow: string };

const CALENDAR: Errand = {
  scope: GRAPH,
  allow: 'Allow Fairview to look at your calendar, so that it can find times.',
};

/** SharePoint's least permission for reading somebody's files, at one of its hosts. */
const filesAt = (host: string): Errand => ({
  scope: `${host}/MyFiles.Read`,
  allow:
    'Microsoft 365 does not let Fairview show your files yet. Allow it, or ask an administrator of Microsoft 365. Until then, type or paste the address of the document.',
});

/** The person must consent before the app may act for them; the tab asks for it. */
export class ConsentNeeded extends Error {
  /** Microsoft's page on which the person consents; it leads back to the tab. */
  readonly consentUrl: string;
  /** What the person is asked to allow. */
  readonly allow: string;

  constructor({ consentUrl, allow, cause }: { consentUrl: string; allow: string; cause: unknown }) {
    super('Consent is needed', { cause });
    this.consentUrl = consentUrl;
    this.allow = allow;
  }
}

/** The app is not assigned to the person, who is not among the staff: only who is assigned may use it. */
export class NotAssigned extends Error {
  override readonly name = 'NotAssigned';
}

export type AppIdentity = ReturnType<typeof createAppIdentity>;

/**
 * The number of people's tokens that are kept, each for an hour; beyond it, all are fetched again. The library itself
 * keeps every one.
 */
const TOKENS_KEPT = 1_000;

/** How the app proves itself to Entra, and gets tokens for Graph in its own name or in the signed-in person's. */
export function createAppIdentity({ settings }: { settings: Settings }) {
  const { tenantId, clientId, clientCredential, loginOrigin } = settings;
  const application = new ConfidentialClientApplication({
    auth: { clientId, authority: `https://login.microsoftonline.com/${tenantId}`, ...credential(clientCredential) },
    system: { networkClient: loginTransport(loginOrigin) },
  });

  let fetched = 0;

  /** A Graph token in the app's own name. */
  async function asApp(): Promise<string> {
    const result = await application.acquireTokenByClientCredential({ scopes: [GRAPH] });
    if (!result) throw new Error('Entra gave no token.');
    return result.accessToken;
  }

  /**
   * What an administrator has consented to for the app itself, as a token says that is fetched at this moment. What
   * Exchange gives for some mailboxes is not among it.
   */
  async function ownRoles(): Promise<string[]> {
    const result = await application.acquireTokenByClientCredential({ scopes: [GRAPH], skipCache: true });
    return rolesSchema.parse(decodeJwt(result?.accessToken ?? '')).roles;
  }

  /** What is consented to on behalf of the person to whom this token belongs. Throws `ConsentNeeded`. */
  async function scopesFor(token: string): Promise<string[]> {
    return scopesSchema.parse(decodeJwt(await onBehalfOf(token))).scp.split(' ');
  }

  /** A Graph token in the name of the person to whom this token belongs (on-behalf-of). Throws `ConsentNeeded`. */
  function onBehalfOf(token: string): Promise<string> {
    return tokenFor(token, CALENDAR);
  }

  /** A token for the files of the person to whom this token belongs, at one host alone. Throws `ConsentNeeded`. */
  function forFiles({ token, host }: { token: string; host: string }): Promise<string> {
    return tokenFor(token, filesAt(host));
  }

  async function tokenFor(token: string, { scope, allow }: Errand): Promise<string> {
    try {
      const result = await application.acquireTokenOnBehalfOf({ oboAssertion: token, scopes: [scope] });
      if (!result) throw new Error('Entra gave no token.');
      if (!result.fromCache) fetched += 1;
      if (fetched >= TOKENS_KEPT) {
        application.clearCache();
        fetched = 0;
      }
      return result.accessToken;
    } catch (error) {
      // Interaction would not help here, whatever kind of error it comes as.
      if (error instanceof AuthError && error.message.includes('AADSTS50105'))
        throw new NotAssigned('The app is not assigned to this person.', { cause: error });
      if (error instanceof InteractionRequiredAuthError)
        throw new ConsentNeeded({ consentUrl: consentPage(settings, scope), allow, cause: error });
      throw error;
    }
  }

  return { asApp, forFiles, onBehalfOf, ownRoles, scopesFor };
}

const rolesSchema = z.object({ roles: z.array(z.string()).default([]) });
const scopesSchema = z.object({ scp: z.string() });

function consentPage({ tenantId, clientId, publicOrigin }: Settings, scope: string): string {
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope,
    prompt: 'consent',
    redirect_uri: `${publicOrigin}/tab/consent`,
  });
  return `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/authorize?${query}`;
}

function credential(given: Settings['clientCredential']) {
  if ('secret' in given) return { clientSecret: given.secret };
  const identity = managedIdentity(given.managedIdentityClientId);
  return { clientAssertion: async () => (await identity.getToken(EXCHANGE)).token };
}
