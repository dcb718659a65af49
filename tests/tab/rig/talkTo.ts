import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

export type Answer<Body> = { status: number; type: string; body: Body };
export type Sent = { method: string; path: string; body: string | undefined; token: string };

const agent = new Agent({ keepAlive: true });

/** Asks a server that runs outside of the page's own window. */
export function talkTo<Body>(origin: string, { method, path, body, token }: Sent): Promise<Answer<Body>> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(token !== '' && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
    };
    request(`${origin}${path}`, { method, headers, agent }, (response) => {
      text(response).then((found) => {
        const type = response.headers['content-type'] ?? '';
        const isJson = type.includes('json') || (found.startsWith('{') && found.endsWith('}'));
        resolve({ status: response.statusCode ?? 0, type, body: (isJson ? JSON.parse(found) : found) as Body });
      }, reject);
    })
      .on('error', reject)
      .end(body);
  });
}
