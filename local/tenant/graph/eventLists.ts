import { bookedEvents, eventsBetween } from '../calendar/mailbox.ts';
import { instantFromQuery } from '../calendar/timeZone.ts';
import type { Answer } from '../exchange.ts';
import { pageOfEvents } from './eventAnswers.ts';
import { graphError } from './graphAnswer.ts';
import type { GraphRoute, PersonCall } from './graphRoute.ts';

const READ = ['Calendars.Read', 'Calendars.ReadWrite'];
const reading = { delegated: READ, application: READ, ownOnly: true } as const;

/** The content of a calendar: within a window of time, including the timetable; or everything that was booked. */
export const eventListRoutes: readonly GraphRoute[] = ['/users/{id}', '/users/{id}/calendar'].flatMap(
  (base): GraphRoute[] => [
    { method: 'GET', path: `${base}/events`, ...reading, answerFor: listEvents },
    { method: 'GET', path: `${base}/calendarView`, ...reading, answerFor: calendarView },
  ],
);

function calendarView(call: PersonCall): Answer {
  const { query } = call.request;
  const from = instantFromQuery(query.get('startDateTime') ?? '');
  const to = instantFromQuery(query.get('endDateTime') ?? '');
  if (!from || !to)
    return graphError({
      status: 400,
      code: 'ErrorInvalidParameter',
      message:
        'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    });
  return pageOfEvents({
    call,
    events: eventsBetween({ world: call.world, oid: call.person.oid, range: { from, to } }),
    what: 'calendarView',
  });
}

function listEvents(call: PersonCall): Answer {
  const events = bookedEvents(call.world, call.person.oid);
  const filter = call.request.query.get('$filter');
  if (filter === null) return pageOfEvents({ call, events, what: 'events' });
  const wanted = /^(iCalUId|uid) eq '([^']+)'$/i.exec(filter)?.[2];
  if (wanted === undefined)
    return graphError({
      status: 400,
      code: 'ErrorInvalidUrlQueryFilter',
      message: `The query filter contains one or more invalid nodes: ${filter}`,
    });
  return pageOfEvents({ call, events: events.filter((event) => event.iCalUId === wanted), what: 'events' });
}
