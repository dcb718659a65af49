import type { ConnectorClientOptions } from 'botframework-connector';
import { fieldIn } from '#domain/typed.ts';
import { ConnectorFailure } from '../connectorFailure.ts';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];

/** Failures before anything was sent: nobody can have received it. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ENETUNREACH']);

/**
 * Sends a request to the Bot Connector once. The SDK's own client retries by itself, unseen by everybody else who
 * sends. Here the caller that delivers decides, and knows what the connector said. `fetch` has a time limit.
 */
export function connectorHttp(fetch: Fetch): HttpClient {
  return {
    async sendRequest(request) {
      const answer = await ask(request, fetch);
      const bodyAsText = await answer.text();
      if (!answer.ok) throw refusalIn(answer, bodyAsText);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- What the SDK reads of an answer.
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
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The SDK sends texts.
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
    const code = fieldIn(fieldIn(JSON.parse(text), 'error'), 'code');
    return typeof code === 'string' ? code : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function networkCode(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'noAnswer';
  const code = fieldIn(fieldIn(error, 'cause'), 'code');
  return typeof code === 'string' ? code : 'unreachable';
}

function headersOf({ headers }: Response) {
  const all = Object.fromEntries(headers);
  return { get: (name: string) => headers.get(name) ?? undefined, toJson: () => all };
}
