import type { IncomingMessage } from 'node:http';
import { ApiProblem } from './problem.ts';

const HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Why a request is refused: it came from another machine, under a name that is not this machine's (a page that re-binds
 * its own name to 127.0.0.1), or from a page of another site. Undefined for a request of our own.
 */
export function refusalOfForeigner({
  headers,
  socket,
}: Pick<IncomingMessage, 'headers'> & { socket: Pick<IncomingMessage['socket'], 'remoteAddress'> }):
  | ApiProblem
  | undefined {
  if (!isLoopbackAddress(socket.remoteAddress ?? '')) return refusal('The demonstration answers this machine only.');
  if (!isLoopbackName(`http://${headers.host ?? ''}`))
    return refusal('Ask for the demonstration as localhost or 127.0.0.1.');
  const { origin } = headers;
  if (origin !== undefined && (!isLoopbackName(origin) || new URL(origin).host !== headers.host))
    return refusal('Another site’s page may not use the demonstration.');
  if (headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate')
    return refusal('Another site’s page may not use the demonstration.');
  return undefined;
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

function isLoopbackName(url: string): boolean {
  return URL.canParse(url) && HOSTS.has(new URL(url).hostname);
}

const refusal = (detail: string) =>
  new ApiProblem({ status: 403, code: 'notFromHere', title: 'Only from this machine', detail });
