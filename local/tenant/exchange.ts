import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request as the tenant's services read it: its path below the service, query, headers and whole body. */
export type Exchange = {
  method: string;
  /** The parts of the path below the service's own, decoded, such as `['v1.0', 'users']`. */
  segments: string[];
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  text: string;
};

export type Answer = { status: number; headers?: Record<string, string>; body?: unknown };

const LARGEST_BODY = 4 * 1024 * 1024;

/** Reads a request's whole body; undefined where it is larger than 4 MB. */
export async function readBody(req: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req) {
    const buffer = Buffer.from(part);
    size += buffer.length;
    if (size <= LARGEST_BODY) parts.push(buffer);
  }
  return size <= LARGEST_BODY ? Buffer.concat(parts).toString('utf8') : undefined;
}

/** Writes an answer: a body as JSON, or as text where it has another type. */
export function writeAnswer(res: ServerResponse, { status, headers = {}, body }: Answer): void {
  const asText = typeof body === 'string' && headers['Content-Type'] !== undefined;
  const text = body === undefined ? '' : asText ? body : JSON.stringify(body);
  const type = body === undefined || asText ? {} : { 'Content-Type': 'application/json; charset=utf-8' };
  res.writeHead(status, {
    'Cache-Control': 'no-store',
    ...type,
    ...headers,
    'Content-Length': Buffer.byteLength(text),
  });
  res.end(text);
}

/** The JSON in a request's body; undefined where it is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
