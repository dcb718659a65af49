import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { createDefaultHttpClient, type HttpClient, RestError } from '@azure/core-rest-pipeline';

/*
 * How long the app waits for other services, and how many requests it sends them at a time. An instance has some 128
 * outgoing ports; everything named here stays below that.
 */

/** How long one request may take, in milliseconds. */
const PATIENCE = 15_000;

/** The same for a file, or for a message to a queue, including all its tries. */
const PATIENCE_IN_ALL = 60_000;

/**
 * How many of each run at a time: connections to tables; requests to Teams, Graph and Entra; to queues; and files under
 * way.
 */
const AT_ONCE = { tables: 32, web: 32, queues: 16, files: 8 };

/**
 * How often a request to storage is repeated when it got no answer or a bad one, and how long that waits in
 * milliseconds.
 */
const RETRIES = { most: 4, delay: 250, longest: 4_000 };

const options = { keepAlive: true, maxSockets: AT_ONCE.tables };
const [http, https] = [new HttpAgent(options), new HttpsAgent(options)];
const plain = createDefaultHttpClient();

/**
 * The transport of tables and identities. A request that takes too long counts as unanswered, and is repeated like any
 * other.
 */
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
        // Each try has its own signal; with one that has fired, no further try would be made.
        delete request.abortSignal;
      }
    },
  };
}

const pauses = { retryDelayInMs: RETRIES.delay, maxRetryDelayInMs: RETRIES.longest };

/** For the clients of tables and of managed identities. */
export const tableLimits = { httpClient: transport(PATIENCE), retryOptions: { maxRetries: RETRIES.most, ...pauses } };

/** For the clients of queues and files. Each of their calls is made in `queueTurn` or `fileTurn`. */
export const clientLimits = { retryOptions: { maxTries: RETRIES.most + 1, ...pauses } };

type Turn = <Answer>(act: (call: { abortSignal: AbortSignal }) => Promise<Answer>) => Promise<Answer>;

export const queueTurn = turns({ most: AT_ONCE.queues, patience: PATIENCE_IN_ALL });
export const fileTurn = turns({ most: AT_ONCE.files, patience: PATIENCE_IN_ALL });
const webTurn = turns({ most: AT_ONCE.web, patience: PATIENCE });

/** Like `fetch`, with a time limit for the whole answer, and no more requests at a time than there are ports for. */
export const patientFetch: typeof fetch = (address, how) =>
  webTurn(async ({ abortSignal }) => {
    const response = await fetch(address, { ...how, signal: abortSignal });
    const { status, statusText, headers } = response;
    const bytes = await response.arrayBuffer();
    return new Response(bytes.byteLength === 0 ? null : bytes, { status, statusText, headers });
  });

/** Lets a number of calls run at a time and the others after them. Each has a time limit that begins with its turn. */
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
