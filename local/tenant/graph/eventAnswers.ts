import { renderEvent, renderingFrom } from '../calendar/renderEvent.ts';
import type { StoredEvent } from '../calendar/storedEvent.ts';
import type { Answer } from '../exchange.ts';
import { GRAPH_ROOT, graphError } from './graphAnswer.ts';
import type { PersonCall } from './graphRoute.ts';

type PageOfEventsArgs = { call: PersonCall; events: StoredEvent[]; what: string };

/** One page of events; by default ten, as in Graph. */
export function pageOfEvents({ call, events, what }: PageOfEventsArgs): Answer {
  const { query } = call.request;
  const top = Number(query.get('$top') ?? 10);
  const skip = Number(query.get('$skip') ?? 0);
  if (!Number.isInteger(top) || top < 1 || top > 1000)
    return graphError({
      status: 400,
      code: 'ErrorInvalidUrlQuery',
      message: 'The $top query parameter must be between 1 and 1000.',
    });
  const rendering = renderingFrom(call.request.header('prefer'), call.world.school.timeZone);
  if ('unknownTimeZone' in rendering) return unknownTimeZone(rendering.unknownTimeZone);
  const next = new URLSearchParams(query);
  next.set('$skip', String(skip + top));
  const more = skip + top < events.length;
  return {
    status: 200,
    headers: applied(rendering.timeZone),
    body: {
      '@odata.context': `${GRAPH_ROOT}/$metadata#users('${call.person.oid}')/${what}`,
      ...(more && {
        '@odata.nextLink': `${GRAPH_ROOT}/users/${call.person.oid}/${what}?${next.toString().replaceAll('%24', '$')}`,
      }),
      value: events
        .slice(skip, skip + top)
        .map((event) => selected(renderEvent(event, rendering), query.get('$select'))),
    },
  };
}

type ShowEventArgs = { call: PersonCall; event: StoredEvent; status: number };

/** One event, as the caller prefers to see it. */
export function showEvent({ call: { world, request, person }, event, status }: ShowEventArgs): Answer {
  const rendering = renderingFrom(request.header('prefer'), world.school.timeZone);
  if ('unknownTimeZone' in rendering) return unknownTimeZone(rendering.unknownTimeZone);
  return {
    status,
    headers: applied(rendering.timeZone),
    body: {
      '@odata.context': `${GRAPH_ROOT}/$metadata#users('${person.oid}')/events/$entity`,
      ...selected(renderEvent(event, rendering), request.query.get('$select')),
    },
  };
}

function selected(event: Record<string, unknown>, select: string | null): Record<string, unknown> {
  if (!select) return event;
  const names = new Set([...select.split(','), '@odata.etag', 'id']);
  return Object.fromEntries(Object.entries(event).filter(([name]) => names.has(name)));
}

const applied = (timeZone: string) => ({ 'Preference-Applied': `outlook.timezone="${timeZone}"` });
/** The refusal of a time zone that Graph does not know. */
export const unknownTimeZone = (name: string) =>
  graphError({
    status: 400,
    code: 'TimeZoneNotSupportedException',
    message: `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  });
