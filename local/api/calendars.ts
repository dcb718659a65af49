import { z } from 'zod';
import { type Call, type Reply, ok } from './call.ts';
import { inTenant, notFound, parse, wrongMethod } from './problem.ts';

const day = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
const range = z.strictObject({ from: day.optional(), to: day.optional() });

/** The school's local time, `2026-10-05T15:30`, or a moment with an offset. */
const time = z.iso.datetime({ offset: true, local: true });

const newTime = z.strictObject({ start: time, end: time });
const answer = z.strictObject({ response: z.enum(['accepted', 'tentativelyAccepted', 'declined']) });
const comment = z.strictObject({ comment: z.string().max(2000).optional() }).optional();

/**
 * `/local/calendars/{oid}`: GET a person's events `?from&to`. Below it, `/events/{id}`: PATCH moves the event, DELETE
 * cancels it (or declines somebody else's), POST `/responses` answers an invitation; all as in Outlook.
 */
export async function answerCalendar({ tenant, method, segments, query, body }: Call): Promise<Reply> {
  const [oid = '', events, id, responses, ...rest] = segments;
  if (events === undefined) {
    if (method !== 'GET') throw wrongMethod(method);
    const { from, to } = parse(range, Object.fromEntries(query));
    return ok({
      events: await inTenant(() =>
        tenant.calendar(oid, { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }),
      ),
    });
  }
  if (events !== 'events' || !id || rest.length > 0) throw notFound('There is nothing at this address.');
  switch (`${method} ${responses ?? ''}`) {
    case 'PATCH ': {
      const to = parse(newTime, body);
      return ok(await inTenant(() => tenant.moveEvent(oid, { id, to })));
    }
    case 'DELETE ': {
      const said = parse(comment, body);
      await inTenant(() => tenant.cancelEvent(oid, { id, comment: said?.comment }));
      return ok({ cancelled: id });
    }
    case 'POST responses': {
      const { response } = parse(answer, body);
      return ok(await inTenant(() => tenant.respondToEvent(oid, { id, response })));
    }
    default:
      throw wrongMethod(method);
  }
}
