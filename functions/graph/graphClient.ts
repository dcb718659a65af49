import {
  AuthenticationHandler,
  type AuthenticationProvider,
  Client,
  type Context,
  GraphError,
  type Middleware,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import type { AppIdentity } from '../identity/appIdentity.ts';
import { patientFetch } from '../limits.ts';
import type { Settings } from '../settings.ts';
import { watchCalls } from '../telemetry/watch.ts';

/** Graph in the app's own name, or on behalf of somebody whose token is given. */
export type Graph = { asApp: Client; onBehalfOf: (token: string) => Promise<Client> };

/**
 * Graph's public address. The client adds its token to no other address, so requests are re-addressed at the very end.
 */
const PUBLIC_GRAPH = 'https://graph.microsoft.com';

/** The Graph client with its own middleware: sign-in, then retries of 429, 503 and 504 as Retry-After says. */
export function createGraph({ settings, identity }: { settings: Settings; identity: AppIdentity }): Graph {
  const connect = (getAccessToken: () => Promise<string>) =>
    Client.initWithMiddleware({ middleware: chain({ getAccessToken }, settings.graphOrigin) });
  return {
    asApp: connect(identity.asApp),
    // The token is fetched first, since the client would turn a missing consent into an error of its own.
    onBehalfOf: async (token) => {
      const delegated = await identity.onBehalfOf(token);
      return connect(async () => delegated);
    },
  };
}

function chain(provider: AuthenticationProvider, graphOrigin: string): Middleware {
  const signIn = new AuthenticationHandler(provider);
  const retry = new RetryHandler(new RetryHandlerOptions(1, 2));
  signIn.setNext(retry);
  retry.setNext({ execute: (context) => send(context, graphOrigin) });
  return signIn;
}

const callGraph = watchCalls('graph', patientFetch);

async function send(context: Context, graphOrigin: string): Promise<void> {
  if (typeof context.request !== 'string') throw new TypeError('Graph requests are made by address.');
  const url = context.request.replace(PUBLIC_GRAPH, graphOrigin);
  context.response = await callGraph(url, context.options);
}

/** Whether Graph answered with one of these statuses. */
export function isGraphError(error: unknown, ...statuses: number[]): error is GraphError {
  return error instanceof GraphError && statuses.includes(error.statusCode);
}
