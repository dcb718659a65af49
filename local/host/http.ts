import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Registered, RpcHttp } from './coreApi.ts';
import { invoke, type Log } from './invoke.ts';
import { httpFunctions, matchRoute } from './routes.ts';

/** Answers HTTP requests with the registered functions, as the Functions host does. */
export function httpHost(registered: readonly Registered[], { origin, log }: { origin: string; log: Log }) {
  const functions = httpFunctions(registered);
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const url = new URL(req.url ?? '/', origin);
    const match = matchRoute(functions, req.method ?? 'GET', url.pathname);
    if (match === 'noSuchRoute') return void res.writeHead(404).end();
    if (match === 'otherMethod') return void res.writeHead(405).end();
    const { found, params } = match;
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
      answer(res, await invoke(found, { http }, { log }));
    } catch (error) {
      log(`${found.metadata.name} failed: ${error instanceof Error ? error.name : 'Error'}`);
      res.writeHead(500).end();
    }
  };
}

function answer(res: ServerResponse, http: RpcHttp | undefined): void {
  const body = http?.body?.bytes ? Buffer.from(http.body.bytes) : (http?.body?.string ?? http?.body?.json ?? '');
  res.writeHead(Number(http?.statusCode ?? 204), http?.headers ?? {}).end(body);
}
