import { mkdirSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Catalogue } from '#domain/review/messageKey.ts';
import { registerFunctions } from '#functions/register.ts';
import type { Settings } from '#functions/settings.ts';
import { createLocalApi } from './api.ts';
import { startAzurite } from './azurite.ts';
import { createMovableClock, type MovableClock } from './clock.ts';
import { bringConversationsHere } from './conversationsHere.ts';
import { createHost, type Host } from './host/host.ts';
import { readHostJsonFile } from './host/hostJson.ts';
import type { OnAnswer } from './host/http.ts';
import { type Measured, keepMeasures } from './measures.ts';
import { hostServer } from './host/server.ts';
import { moveClock } from './moveClock.ts';
import { larkmoor } from './school/larkmoor.ts';
import { runTimersInRealTime } from './realTime.ts';
import { localSettings } from './settings.ts';
import type { School } from './tenant/localPerson.ts';
import { createTenant, type Tenant } from './tenant/tenant.ts';

/** Milliseconds for which answers that are under way are waited for at the end. */
const LAST_ANSWERS = 2_000;

/** When the demonstration begins. */
export const DEMONSTRATION_BEGINS = Temporal.ZonedDateTime.from('2026-10-05T08:00[Europe/London]').toInstant();

type Options = {
  /** 0 for any free port. */
  port: number;
  /** The folder in which everything is kept between runs; null for memory only. */
  folder: string | null;
  /** The connection string of storage that is already running; by default, this starts its own. */
  storage?: string | undefined;
  begins?: Temporal.Instant;
  /** A school other than the demonstration's, and which of its people already have the app. */
  school?: School;
  installed?: readonly string[];
  /** The kinds of messages; by default those of the app's own version. */
  catalogue?: Catalogue;
  log?: (line: string) => void;
  /** Sees every answer of the app before it is sent. */
  onAnswer?: OnAnswer;
  /** Functions that the host never calls, such as a timer that is dead. */
  disabled?: readonly string[];
  /** What differs from the settings of the demonstration. */
  settings?: Partial<Settings>;
};

/** The whole app on this machine, running. */
export type LocalFairview = {
  origin: string;
  storageConnectionString: string;
  clock: MovableClock;
  tenant: Tenant;
  host: Host;
  /** What the app has noted about itself since it was started. */
  measures: () => Promise<Measured[]>;
  /** Moves the clock, and on the way runs what falls due. */
  moveTo: (moment: Temporal.Instant) => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Starts the whole app on one machine: Azurite, the simulated tenant, the very functions that are deployed, and the
 * Teams-like window, all on one port of the loopback address. Rejects when the port is taken.
 */
export async function startLocally({
  port,
  folder,
  storage,
  begins = DEMONSTRATION_BEGINS,
  school = larkmoor,
  installed = [],
  catalogue,
  log = () => undefined,
  onAnswer,
  disabled = [],
  settings: changed = {},
}: Options): Promise<LocalFairview> {
  if (folder) mkdirSync(folder, { recursive: true });
  const inFolder = (name: string) => (folder === null ? {} : { file: join(folder, name) });
  const { server, origin, answerWith } = await listen(port);
  const azurite = storage === undefined ? await startAzurite(folder && join(folder, 'azurite')) : undefined;
  const storageConnectionString = storage ?? azurite?.connectionString ?? '';
  const clock = createMovableClock({ ...inFolder('clock.json'), initial: begins });
  const tenant = createTenant({ origin, clock, school, installed, report: log, ...inFolder('tenant.json') });
  const settings = { ...localSettings({ origin, storageConnectionString }), ...changed };
  const measures = keepMeasures(settings.version);
  await bringConversationsHere(settings);
  const host = await createHost({
    register: () => void registerFunctions({ settings, clock, ...(catalogue && { catalogue }) }),
    storageConnectionString,
    origin,
    log,
    disabled,
    hostJson: readHostJsonFile(join(import.meta.dirname, '..', 'functions', 'host.json')),
    ...(onAnswer && { onAnswer }),
  });
  let moving = Promise.resolve();
  const moveTo = (moment: Temporal.Instant) => {
    moving = moving.then(() => moveClock({ clock, host }, moment)).then(() => tenant.settle());
    return moving;
  };
  const api = createLocalApi({
    tenant,
    clock,
    moveClock: moveTo,
    measures,
    windowFolder: join(import.meta.dirname, '..', 'dist', 'local-window'),
  });
  answerWith(async (req, res) => {
    if (await tenant.handle(req, res)) return;
    if (await api.handle(req, res)) return;
    await host.handle(req, res);
  });
  host.start();
  const stopTimers = runTimersInRealTime({ clock, host });
  return {
    origin,
    storageConnectionString,
    clock,
    tenant,
    host,
    measures,
    moveTo,
    stop: async () => {
      stopTimers();
      api.close();
      await host.stop();
      await tenant.stop();
      // Whoever asked something still gets an answer; a page that keeps its line open does not hold anybody up.
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await Promise.race([closed, setTimeout(LAST_ANSWERS)]);
      server.closeAllConnections();
      await closed;
      await azurite?.stop();
    },
  };
}

type Answer = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

async function listen(port: number): Promise<{ server: Server; origin: string; answerWith: (answer: Answer) => void }> {
  let answer: Answer = async (_req, res) =>
    void res.writeHead(503, { 'Retry-After': '1' }).end('Fairview is starting.');
  const server = hostServer((req, res) => {
    answer(req, res).catch(() => {
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  });
  // Longer than any client here keeps an idle connection, so that none writes into one that is just being closed.
  server.keepAliveTimeout = 120_000;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  await promise;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- It listens at a port.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, origin, answerWith: (given) => (answer = given) };
}
