import { type Client, GraphError } from '@microsoft/microsoft-graph-client';
import type { Event, Subscription } from '@microsoft/microsoft-graph-types';
import type { Temporal } from 'temporal-polyfill';
import { isGraphError } from './graphClient.ts';

/** Long enough for the first notification; Graph makes at least 45 minutes of it. It then ends by itself. */
const LASTS = { minutes: 50 };

type FollowArgs = { oid: string; publicOrigin: string; state: string; now: Temporal.Instant };

/** Asks Graph to tell of changes in somebody's calendar for less than an hour. `state` comes back with each of them. */
export async function followForTest(graph: Client, { oid, publicOrigin, state, now }: FollowArgs): Promise<void> {
  const subscription: Subscription = {
    changeType: 'created,updated,deleted',
    notificationUrl: `${publicOrigin}/api/graph/notifications`,
    resource: `/users/${oid}/events`,
    expirationDateTime: now.add(LASTS).toString(),
    clientState: state,
  };
  await graph.api('/subscriptions').post(subscription);
}

/** Puts a test event into somebody's calendar, with nobody invited, and removes it. Answers whether it had a Teams link. */
export async function bookAndRemove(
  graph: Client,
  { oid, run, now }: { oid: string; run: string; now: Temporal.Instant },
) {
  const at = (moment: Temporal.Instant) => ({
    dateTime: moment.round('second').toString().replace('Z', ''),
    timeZone: 'UTC',
  });
  const wanted: Event = {
    subject: 'Fairview: a test, removed at once',
    start: at(now.add({ hours: 24 })),
    end: at(now.add({ hours: 24, minutes: 15 })),
    showAs: 'free',
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    transactionId: run,
  };
  const book = (): Promise<Event> => graph.api(`/users/${oid}/events`).post(wanted);
  // An answer that was lost may have left the event there: the same transaction again answers with it, and it goes.
  const event = await book().catch((error: unknown) => {
    if (error instanceof GraphError && error.statusCode >= 400 && error.statusCode < 500) throw error;
    return book();
  });
  await graph.api(`/users/${oid}/events/${event.id}`).delete();
  return { hasLink: Boolean(event.onlineMeeting?.joinUrl) };
}

/** Whether the directory has somebody with this address; true where the school lets the app see nobody. */
export async function mayExist(graph: Client, address: string): Promise<boolean> {
  try {
    await graph
      .api(`/users/${encodeURIComponent(address)}`)
      .select('id')
      .get();
    return true;
  } catch (error) {
    if (isGraphError(error, 404)) return false;
    if (isGraphError(error, 403)) return true;
    throw error;
  }
}

/** Looks into somebody's calendar without reading anything of it; throws where that is refused. */
export async function lookIntoCalendar(graph: Client, address: string): Promise<void> {
  await graph
    .api(`/users/${encodeURIComponent(address)}/events`)
    .select('id')
    .top(1)
    .get();
}
