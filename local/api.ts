import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Temporal } from 'temporal-polyfill';
import type { SchoolCalendar } from '#domain/calendar/schoolCalendar.ts';
import type { Clock } from '#domain/clock.ts';
import { answerCalendar } from './api/calendars.ts';
import { answerChat } from './api/chats.ts';
import { createClockRoute } from './api/clockRoute.ts';
import { createEventStream } from './api/eventStream.ts';
import { answerFault } from './api/faults.ts';
import { answerSamples } from './api/samples.ts';
import { type Call, type Reply, json, ok } from './api/call.ts';
import { refusalOfForeigner } from './api/loopback.ts';
import { answerConsent, answerPeople, answerSchool, answerToken } from './api/people.ts';
import { ApiProblem, problemOf } from './api/problem.ts';
import { readBody } from './api/readBody.ts';
import { serveWindow } from './api/windowFiles.ts';
import type { Measured } from './measures.ts';
import { schoolYear } from './school/schoolYear.ts';
import type { Tenant } from './tenant/tenant.ts';

export type LocalApiOptions = {
  clock: Clock;
  tenant: Tenant;
  /** The folder of the built window; `dist/local-window` after `npm run build`. */
  windowFolder: string;
  /** Moves the clock, and resolves when all timers and queues have finished. */
  moveClock: (to: Temporal.Instant) => Promise<void>;
  /** What the app has noted about itself; by default nothing. */
  measures?: () => Promise<Measured[]>;
  /** Determines the next working day. */
  calendar?: SchoolCalendar;
};

export type LocalApi = {
  /** Answers `/`, `/local` and everything below; false means that the request belongs elsewhere. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /** Ends the open event streams, so that the server can stop. */
  close(): void;
};

/**
 * What the Teams-like window and the tests ask of the simulated tenant and the clock, and the window's own files. Only
 * this machine is answered, and only pages served from here.
 */
export function createLocalApi({
  clock,
  tenant,
  windowFolder,
  moveClock,
  measures = async () => [],
  calendar = schoolYear,
}: LocalApiOptions): LocalApi {
  const events = createEventStream({ tenant, clock });
  const routes: Record<string, (call: Call) => Reply | Promise<Reply>> = {
    people: answerPeople,
    school: answerSchool,
    token: answerToken,
    consents: answerConsent,
    clock: createClockRoute({ clock, moveClock, calendar, announce: events.announceClock }),
    chats: answerChat,
    calendars: answerCalendar,
    faults: answerFault,
    samples: answerSamples,
    measures: async () => ok(await measures()),
  };

  type AnswerArgs = { req: IncomingMessage; res: ServerResponse; path: string[] };

  async function answer({ req, res, path }: AnswerArgs): Promise<void> {
    const foreigner = refusalOfForeigner(req);
    if (foreigner) return json(res, problemOf(foreigner));
    const url = urlOf(req);
    const [name = '', ...segments] = path;
    if (name === 'events') return events.open({ req, res, params: url.searchParams });
    const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
    if (!route) return serveWindow({ req, res, windowFolder, path });
    const method = req.method ?? 'GET';
    const call = { tenant, method, segments, query: url.searchParams, body: await readBody(req) };
    json(res, await route(call));
  }

  return {
    async handle(req, res) {
      const { pathname, search } = urlOf(req);
      if (pathname === '/' || pathname === '/local') {
        res.writeHead(302, { Location: `/local/${search}`, 'Cache-Control': 'no-store' }).end();
        return true;
      }
      if (!pathname.startsWith('/local/')) return false;
      try {
        await answer({ req, res, path: pathname.slice('/local/'.length).split('/').map(decoded) });
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        json(res, problemOf(error));
      }
      return true;
    },
    close: events.close,
  };
}

/** The address that was asked for; an invalid one counts as the root. */
function urlOf(req: IncomingMessage): URL {
  return URL.parse(req.url ?? '/', 'http://localhost') ?? new URL('http://localhost/');
}

/** A decoded part of a path; a part that cannot be decoded stays as it is and names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
