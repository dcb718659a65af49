import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import type { Settings } from '#functions/settings.ts';
import { oidOf } from '#local/school/people.ts';
import { larkmoor } from '#local/school/larkmoor.ts';
import { localSettings } from '#local/settings.ts';
import { type Tenant, type TenantOptions, createTenant } from '#local/tenant/tenant.ts';

export type OpenTenant = {
  tenant: Tenant;
  origin: string;
  settings: Settings;
  /** Moves the tenant's clock, which otherwise stands still. */
  setClock(instant: string): void;
  /** Answers whatever is not for the tenant: the app's side of the conversation. */
  answerElse(answer: (req: IncomingMessage, res: ServerResponse) => void | Promise<void>): void;
  close(): Promise<void>;
};

/** The beginning of the demonstration: Monday 5 October 2026, 08:00 at the school. */
export const MONDAY = '2026-10-05T07:00:00Z';

/** Some people of the school, by their role. */
export const HEAD = oidOf(1);
export const DEPUTY = oidOf(2);
export const HEAD_OF_ENGLISH = oidOf(5);
export const TEACHER = oidOf(12);
export const PART_TIMER = oidOf(21);

/** The simulated tenant on a real server, at a port of its own. */
export async function openTenant(options: Partial<TenantOptions> = {}): Promise<OpenTenant> {
  let now = Temporal.Instant.from(MONDAY);
  let answerElse: (req: IncomingMessage, res: ServerResponse) => void | Promise<void> = (_req, res) =>
    void res.writeHead(404).end();
  let tenant: Tenant | undefined;
  const server = createServer((req, res) => void route(req, res));

  async function route(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (!(await tenant?.handle(req, res))) await answerElse(req, res);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  tenant = createTenant({ origin, clock: { now: () => now }, school: larkmoor, ...options });
  const opened = tenant;
  return {
    tenant: opened,
    origin,
    settings: localSettings({ origin, storageConnectionString: 'UseDevelopmentStorage=true' }),
    setClock: (instant) => void (now = Temporal.Instant.from(instant)),
    answerElse: (answer) => void (answerElse = answer),
    async close() {
      await opened.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
