import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Address, readAddress } from './address.ts';
import type { Registered, RpcHttp } from './coreApi.ts';
import { routeFinder } from './findRoute.ts';
import { type Around, invoke } from './invoke.ts';

/** Sees every answer of the functions before it is sent, with the request's method and path. */
export type OnAnswer = (request: { method: string; path: string }, answer: RpcHttp | undefined) => void;

export type HttpOptions = {
  origin: string;
  around: Around;
  /** What stands before every route, as in `host.json`. */
  routePrefix: string;
  /** The app setting `AzureWebJobsDisableHomepage`. */
  disableHomepage?: boolean;
  onAnswer?: OnAnswer;
};

/** The most bytes of a body that reach a function. */
const MOST_BODY = 104_857_600;

/** Answers requests as the Functions host does, through the library's own conversions. */
export function httpHost(registered: readonly Registered[], options: HttpOptions) {
  const find = routeFinder(registered.flatMap((each) => asRoute(each, options.routePrefix)));
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const address = readAddress(req.url ?? '/');
    if (!address) return empty(res, 400);
    if (address.path === '/') return homepage(res, options);
    const found = isOwn(address.path) ? undefined : find(req.method ?? 'GET', address.path);
    if (!found) return empty(res, isOwnAndLocked(req.method, address.path) ? 401 : 404);
    // Keys are kept in the storage of a deployed app; here nobody has one.
    if (triggerOf(found.to)?.authLevel !== 'anonymous') return empty(res, 401);
    if (Number(req.headers['content-length'] ?? 0) > MOST_BODY) {
      res.setHeader('Connection', 'close');
      empty(res, 500);
      return void res.once('finish', () => req.destroy());
    }
    await answerBy({ found, given: { address, req, res, options } });
  };
}

type AnswerArgs = {
  found: { to: Registered; params: Record<string, string> };
  given: { address: Address; req: IncomingMessage; res: ServerResponse; options: HttpOptions };
};

async function answerBy({ found: { to, params }, given: { address, req, res, options } }: AnswerArgs): Promise<void> {
  const method = req.method ?? 'GET';
  const http = {
    url: `${options.origin}${address.url}${address.search}`,
    method,
    headers: headersOf(req),
    query: joined([...address.query]),
    params,
    ...(await bodyOf(req)),
  };
  try {
    const answered = await invoke({ registered: to, input: { http }, given: options.around });
    options.onAnswer?.({ method, path: address.url }, answered);
    answer(res, answered);
  } catch (error) {
    options.around.log(`${to.metadata.name} failed: ${error instanceof Error ? error.name : 'Error'}`);
    empty(res, 500);
  }
}

/** A body is handed on where its length is said; of one that comes in chunks there is none. */
async function bodyOf(req: IncomingMessage): Promise<{ body?: { bytes: Buffer } }> {
  if (Number(req.headers['content-length'] ?? 0) > 0) return { body: { bytes: await buffer(req) } };
  req.resume();
  return {};
}

function headersOf({ rawHeaders }: IncomingMessage): Record<string, string> {
  const pairs = rawHeaders.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? '']] : [],
  );
  return joined(pairs);
}

/** Of several with one name, the host makes one, with commas between. */
function joined(pairs: readonly [string, string][]): Record<string, string> {
  const groups = Map.groupBy(pairs, ([name]) => name);
  return Object.fromEntries([...groups].map(([name, all]) => [name, all.map(([, value]) => value).join(',')]));
}

function triggerOf({ metadata }: Registered) {
  return Object.values(metadata.bindings).find((binding) => binding.type === 'httpTrigger');
}

/** An HTTP function with its route; nothing for a function of another kind. */
function asRoute(to: Registered, prefix: string) {
  const trigger = triggerOf(to);
  if (!trigger) return [];
  const methods = (trigger.methods ?? ['GET', 'POST']).map((method) => method.toUpperCase());
  return [{ methods, path: `${prefix}/${trigger.route ?? to.metadata.name}`, to }];
}

/** Addresses that the host keeps for itself. */
function isOwn(path: string): boolean {
  return /^\/(admin|runtime)(\/|$)/i.test(path);
}

/** Its own addresses that it opens to the holder of a key alone. */
const LOCKED: readonly [method: string, path: RegExp][] = [
  ['GET', /^\/admin\/(host\/(status|keys)|functions(\/[^/]+)?|instance\/info|vfs\/.*)\/?$/i],
  ['POST', /^\/admin\/(host\/restart|functions\/[^/]+)\/?$/i],
  ['GET', /^\/runtime\/webhooks\/.+$/i],
];

function isOwnAndLocked(method: string | undefined, path: string): boolean {
  return LOCKED.some((each) => each[0] === method && each[1].test(path));
}

function homepage(res: ServerResponse, { disableHomepage = false }: HttpOptions): void {
  if (disableHomepage) return empty(res, 204);
  res.writeHead(200, { 'Content-Type': 'text/html' });
  res.end('<!DOCTYPE html><title>Your Azure Function App is up and running.</title>');
}

function empty(res: ServerResponse, status: number): void {
  res.writeHead(status).end();
}

function answer(res: ServerResponse, http: RpcHttp | undefined): void {
  const body = http?.body?.bytes ? Buffer.from(http.body.bytes) : (http?.body?.string ?? http?.body?.json ?? '');
  res.writeHead(Number(http?.statusCode ?? 204), http?.headers ?? {}).end(body);
}
