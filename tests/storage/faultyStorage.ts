import { createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { emptyStorage } from '../emptyStorage.ts';

/** A request to storage, as a fault sees it. A transaction names the tables and methods of everything in it. */
export type Asked = { service: Service; method: string; path: string; body: string };

type Service = 'Table' | 'Queue' | 'Blob';

/**
 * What goes wrong. `before`: nothing was carried out. `after`: it was, and its answer is lost or replaced. `cut`: the
 * connection ends. A number is the status of the answer. `hang`: no answer comes.
 */
export type Fault = {
  when: (asked: Asked) => boolean;
  /** Which of the matching requests, counted from one; by default the first. */
  which?: (nth: number) => boolean;
  moment: 'before' | 'after';
  what: 'cut' | 'hang' | 500 | 503 | 404 | 409 | 412;
};

/**
 * A proxy in front of a storage that can lose, delay or replace answers; by default the storage is a new one. `direct`
 * bypasses the proxy, for seeing what is really stored.
 */
export async function openFaultyStorage(given?: string) {
  const direct = given ?? (await emptyStorage());
  let faults: { fault: Fault; seen: number }[] = [];
  let met = 0;
  const origins = new Map<Service, URL>();

  function faultFor(asked: Asked): Fault | undefined {
    let found: Fault | undefined;
    for (const each of faults) {
      if (!each.fault.when(asked)) continue;
      each.seen += 1;
      const { which = (nth) => nth === 1 } = each.fault;
      if (which(each.seen)) found ??= each.fault;
    }
    if (found) met += 1;
    return found;
  }

  async function answer(service: Service, asked: IncomingMessage, answering: ServerResponse): Promise<void> {
    const body = await bytesOf(asked);
    const { method = 'GET', url = '/' } = asked;
    const fault = faultFor({ service, method, path: decodeURIComponent(url), body: body.toString('utf8') });
    if (fault?.moment === 'before') return goWrong(fault, answering);
    const real = await passOn(asked, { body, origin: origins.get(service) });
    if (fault) return goWrong(fault, answering);
    answering.writeHead(real.status, real.headers).end(real.body);
  }

  const servers = await Promise.all(
    (['Table', 'Queue', 'Blob'] as const).map(async (service) => {
      const [, address = ''] = new RegExp(`${service}Endpoint=([^;]+)`).exec(direct) ?? [];
      origins.set(service, new URL(address));
      const server = createServer((asked, answering) => {
        answer(service, asked, answering).catch(() => answering.destroy());
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return {
        server,
        from: new URL(address).origin,
        to: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      };
    }),
  );

  return {
    direct,
    connectionString: servers.reduce((text, { from, to }) => text.replace(from, to), direct),
    /** From now on these requests fail, and no others. */
    fail: (...given: Fault[]) => {
      faults = given.map((fault) => ({ fault, seen: 0 }));
      met = 0;
    },
    /** How many requests have gone wrong since. */
    wentWrong: () => met,
    stop: async () => {
      for (const { server } of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

export type FaultyStorage = Awaited<ReturnType<typeof openFaultyStorage>>;

/** Requests with a method to a table, by themselves or within a transaction. */
export function writesTo(table: string, ...methods: ('POST' | 'PUT' | 'DELETE')[]) {
  return ({ service, method, path, body }: Asked): boolean => {
    if (service !== 'Table') return false;
    if (path.includes('$batch')) return methods.some((each) => new RegExp(`${each} \\S*/${table}\\b`).test(body));
    return methods.some((each) => each === method) && new RegExp(`/${table}\\b`).test(path);
  };
}

function goWrong({ what }: Fault, answering: ServerResponse): void {
  if (what === 'cut') answering.destroy();
  else if (what !== 'hang') {
    const code = {
      500: 'InternalError',
      503: 'ServerBusy',
      404: 'ResourceNotFound',
      409: 'EntityAlreadyExists',
      412: 'UpdateConditionNotSatisfied',
    }[what];
    const error = JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: code } } });
    answering.writeHead(what, { 'Content-Type': 'application/json' }).end(error);
  }
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function passOn(
  { method, url, headers }: IncomingMessage,
  { body, origin }: { body: Buffer; origin: URL | undefined },
): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof passOn>>>();
  const options = { host: origin?.hostname, port: origin?.port, path: url, method, headers };
  const passed = send(options, (real) => {
    const { 'transfer-encoding': _, ...rest } = real.headers;
    resolve(bytesOf(real).then((bytes) => ({ status: real.statusCode ?? 500, headers: rest, body: bytes })));
  });
  passed.once('error', reject).end(body);
  return promise;
}
