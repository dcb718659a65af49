import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Clock } from '#domain/clock.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { TenantChange } from '../tenant/world.ts';
import { parse, wrongMethod } from './problem.ts';

const query = z.strictObject({ oid: z.guid().optional() });

/** The stream's name for each change in the tenant; the window then fetches what it shows. */
const NAMES: Record<TenantChange['kind'], 'chat' | 'calendar' | undefined> = {
  chat: 'chat',
  installation: 'chat',
  calendar: 'calendar',
  mail: undefined,
  feed: undefined,
};

/** Silence longer than this would make a browser or a proxy give up the stream. Milliseconds. */
const HEARTBEAT = 15_000;

/**
 * `GET /local/events?oid=`: Server-Sent Events for an open window. `chat` and `calendar` say that something of that
 * person has changed; `clock` carries `{now, moving}`.
 */
export function createEventStream({ tenant, clock }: { tenant: Tenant; clock: Clock }) {
  const windows = new Map<ServerResponse, string | undefined>();
  let moving = false;

  const clockEvent = () => event('clock', { now: clock.now().toString({ smallestUnit: 'millisecond' }), moving });
  const stopListening = tenant.onChange(({ kind, oid }) => {
    const name = NAMES[kind];
    if (!name) return;
    for (const [res, whose] of windows) if (whose === oid) res.write(event(name, {}));
  });
  const heart = setInterval(() => {
    for (const res of windows.keys()) res.write(': still here\n\n');
  }, HEARTBEAT);
  heart.unref();

  return {
    open({ req, res, params }: { req: IncomingMessage; res: ServerResponse; params: URLSearchParams }): void {
      if (req.method !== 'GET') throw wrongMethod(req.method ?? '');
      const { oid } = parse(query, Object.fromEntries(params));
      res.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      res.write(`retry: 1500\n${clockEvent()}`);
      windows.set(res, oid);
      res.on('close', () => windows.delete(res));
    },
    /** Tells every window the time and whether it is being moved. */
    announceClock(isMoving: boolean): void {
      moving = isMoving;
      for (const res of windows.keys()) res.write(clockEvent());
    },
    close(): void {
      clearInterval(heart);
      stopListening();
      for (const res of windows.keys()) res.end();
      windows.clear();
    },
  };
}

const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
