import type { ConnectorClientOptions } from 'botframework-connector';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];

/** Failures before anything was sent: nobody can have received it. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ENETUNREACH']);

/** The Bot Connector refused, or did not answer. */
export class ConnectorFailure extends Error {
  override readonly name = 'ConnectorTrouble';
  /** Its answer's status; undefined where there was no answer. */
  readonly statusCode: number | undefined;
  /** What it calls the failure, such as `ConversationBlockedByUser`; or what the network does. Never text of a message. */
  readonly code: string;
  /** Seconds after which it may be asked again, where it says so. */
  readonly retryAfter: number | undefined;
  /** There was no answer, and it may have taken what was sent. */
  readonly maybeTaken: boolean;

  constructor(failure: { status?: number; code: string; retryAfter?: number | undefined; maybeTaken?: boolean }) {
    super(`The Bot Connector: ${failure.code}`);
    this.statusCode = failure.status;
    this.code = failure.code;
    this.retryAfter = failure.retryAfter;
    this.maybeTaken = failure.maybeTaken ?? false;
  }
}

/**
 * Asks the Bot Connector once. The SDK's own client tries again by itself, out of sight of everybody else who sends;
 * here the one who delivers decides, and knows what the connector said. `fetch` has a time limit.
 */
export function connectorHttp(fetch: Fetch): HttpClient {
  return {
    async sendRequest(request) {
      const answer = await ask(request, fetch);
      const bodyAsText = await answer.text();
      if (!answer.ok) throw refusalIn(answer, bodyAsText);
      return {
        request,
        status: answer.status,
        headers: headersOf(answer),
        bodyAsText,
      } as unknown as Awaited<ReturnType<HttpClient['sendRequest']>>;
    },
  };
}

type Fetch = typeof globalThis.fetch;

async function ask({ url, method, headers, body }: HttpRequest, fetch: Fetch): Promise<Response> {
  try {
    return await fetch(url, {
      method,
      headers: headers.toJson() as Record<string, string>,
      ...(body !== undefined && body !== null && { body: body as string }),
    });
  } catch (error) {
    const code = networkCode(error);
    throw new ConnectorFailure({ code, maybeTaken: !NEVER_SENT.has(code) });
  }
}

function refusalIn({ status, headers }: Response, text: string): ConnectorFailure {
  const after = Number(headers.get('Retry-After') ?? Number.NaN);
  return new ConnectorFailure({
    status,
    code: codeIn(text) ?? `status ${status}`,
    ...(Number.isFinite(after) && { retryAfter: after }),
  });
}

function codeIn(text: string): string | undefined {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown } };
    return typeof error?.code === 'string' ? error.code : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function networkCode(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'noAnswer';
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : 'unreachable';
}

function headersOf({ headers }: Response) {
  const all = Object.fromEntries(headers);
  return { get: (name: string) => headers.get(name) ?? undefined, toJson: () => all };
}
