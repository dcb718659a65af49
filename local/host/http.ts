import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { routeMatcher } from '#functions/http/matchRoute.ts';
import type { Registered, RpcHttp } from './coreApi.ts';
import { invoke, type Log } from './invoke.ts';

/** Sees a function's answer before it is sent. */
export type OnAnswer = (asked: { method: string; path: string }, answered: RpcHttp | undefined) => void;

/** Answers HTTP requests with the registered functions, as the Functions host does. */
export function httpHost(
  registered: readonly Registered[],
  { origin, log, onAnswer }: { origin: string; log: Log; onAnswer?: OnAnswer },
) {
  const match = routeMatcher(registered.flatMap(asRoute));
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const url = new URL(req.url ?? '/', origin);
    const found = match(req.method ?? 'GET', url.pathname);
    if (found === 'noSuchRoute') return void res.writeHead(404).end();
    if (found === 'otherMethod') return void res.writeHead(405).end();
    const { to, params } = found;
    const headers = Object.fromEntries(
      Object.entries(req.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    );
    const http = {
      url: url.href,
      method: req.method ?? 'GET',
      headers,
      query: Object.fromEntries(url.searchParams),
      params,
      body: { bytes: await buffer(req) },
    };
    try {
      const answered = await invoke({ registered: to, input: { http }, given: { log } });
      onAnswer?.({ method: http.method, path: url.pathname }, answered);
      answer(res, answered);
    } catch (error) {
      log(`${to.metadata.name} failed: ${error instanceof Error ? error.name : 'Error'}`);
      res.writeHead(500).end();
    }
  };
}

/** An HTTP function with its route; nothing for a function of another kind. */
function asRoute(to: Registered) {
  const trigger = Object.values(to.metadata.bindings).find((binding) => binding.type === 'httpTrigger');
  if (!trigger) return [];
  const methods = (trigger.methods ?? ['GET', 'POST']).map((method) => method.toUpperCase());
  return [{ methods, path: trigger.route ?? to.metadata.name, to }];
}

function answer(res: ServerResponse, http: RpcHttp | undefined): void {
  const body = http?.body?.bytes ? Buffer.from(http.body.bytes) : (http?.body?.string ?? http?.body?.json ?? '');
  res.writeHead(Number(http?.statusCode ?? 204), http?.headers ?? {}).end(body);
}
