import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export type Answer<Body> = { status: number; type: string; body: Body };
export type Sent = { method: string; path: string; body: string | undefined; token: string };

/** Sends a request to a server that runs outside the page's own window. */
export async function talkTo<Body>(origin: string, { method, path, body, token }: Sent): Promise<Answer<Body>> {
  const headers = {
    ...(token !== '' && { Authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(`${origin}${path}`, { method, headers, agent: false }, resolve).on('error', reject).end(body);
  });
  const found = await text(response);
  const type = response.headers['content-type'] ?? '';
  const isJson = type.includes('json') || (found.startsWith('{') && found.endsWith('}'));
  return { status: response.statusCode ?? 0, type, body: (isJson ? JSON.parse(found) : found) as Body };
}
