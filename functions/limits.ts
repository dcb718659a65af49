import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { createDefaultHttpClient, type HttpClient, RestError } from '@azure/core-rest-pipeline';

/*
 * How long the app waits for others, and how many of them it asks at a time. An instance has some 128 outgoing ports: all
 * that is named here stays below.
 */

/** How long one request may take, in milliseconds. */
const PATIENCE = 15_000;

/** The same for a file, or for a message to a queue, with all its tries. */
const PATIENCE_IN_ALL = 60_000;

/** Connections to tables, and requests to Teams, Graph and Entra, to queues, and for files under way at a time. */
const AT_ONCE = { tables: 32, web: 32, queues: 16, files: 8 };

/** How often storage is asked once more where it did not answer, or not well, and how long that waits in milliseconds. */
const RETRIES = { most: 4, delay: 250, longest: 4_000 };

const options = { keepAlive: true, maxSockets: AT_ONCE.tables };
const [http, https] = [new HttpAgent(options), new HttpsAgent(options)];
const plain = createDefaultHttpClient();

/** The transport of tables and identities. What takes too long counts as no answer, and is repeated like any other. */
export function transport(patience: number): HttpClient {
  return {
    async sendRequest(request) {
      const limit = AbortSignal.timeout(patience);
      request.abortSignal = limit;
      request.agent = request.url.startsWith('https:') ? https : http;
      try {
        return await plain.sendRequest(request);
      } catch (error) {
        if (!limit.aborted) throw error;
        throw new RestError('There was no answer in time.', { code: 'ETIMEDOUT', request });
      } finally {
        // Each try has its own; with one that is over no other would be made.
        delete request.abortSignal;
      }
    },
  };
}

const pauses = { retryDelayInMs: RETRIES.delay, maxRetryDelayInMs: RETRIES.longest };

/** For the clients of tables and of managed identities. */
export const tableLimits = { httpClient: transport(PATIENCE), retryOptions: { maxRetries: RETRIES.most, ...pauses } };

/** For the clients of queues and files, each of whose calls is made in `queueTurn` or `fileTurn`. */
export const clientLimits = { retryOptions: { maxTries: RETRIES.most + 1, ...pauses } };

type Turn = <Answer>(act: (call: { abortSignal: AbortSignal }) => Promise<Answer>) => Promise<Answer>;

export const queueTurn = turns({ most: AT_ONCE.queues, patience: PATIENCE_IN_ALL });
export const fileTurn = turns({ most: AT_ONCE.files, patience: PATIENCE_IN_ALL });
const webTurn = turns({ most: AT_ONCE.web, patience: PATIENCE });

/** As `fetch`, with a time limit for the whole answer, and no more at a time than there are ports for. */
export const patientFetch: typeof fetch = (address, how) =>
  webTurn(async ({ abortSignal }) => {
    const response = await fetch(address, { ...how, signal: abortSignal });
    const { status, statusText, headers } = response;
    const bytes = await response.arrayBuffer();
    return new Response(bytes.byteLength === 0 ? null : bytes, { status, statusText, headers });
  });

/** Lets so many act at a time, the others after them, each with a time limit that begins with its turn. */
export function turns({ most, patience }: { most: number; patience: number }): Turn {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  return async (act) => {
    if (underWay < most) underWay += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await act({ abortSignal: AbortSignal.timeout(patience) });
    } finally {
      const next = waiting.shift();
      if (next) next();
      else underWay -= 1;
    }
  };
}
