import { type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GRAPH_NOTIFICATION_SECRET, TENANT_ID } from '#local/tenant/identity.ts';
import { HEAD_OF_ENGLISH, MONDAY, type OpenTenant, TEACHER, openTenant } from '../openTenant.ts';
import { graphFor } from './graphFor.ts';

type Notification = {
  changeType?: string;
  lifecycleEvent?: string;
  resource?: string;
  clientState: string;
  subscriptionId: string;
  resourceData?: { id: string };
};

let open: OpenTenant;
let received: Notification[] = [];
let failures = 0;
let echo = true;

beforeAll(async () => {
  open = await openTenant();
  open.answerElse(takeNotification);
});
afterAll(() => open.close());
beforeEach(() => {
  received = [];
  failures = 0;
  echo = true;
  open.setClock(MONDAY);
});

async function takeNotification(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const token = new URL(req.url ?? '', open.origin).searchParams.get('validationToken');
  if (token !== null)
    return void res.writeHead(200, { 'Content-Type': 'text/plain' }).end(echo ? token : 'something else');
  let text = '';
  for await (const part of req) text += String(part);
  if (failures > 0) {
    failures -= 1;
    return void res.writeHead(503).end();
  }
  received.push(...(JSON.parse(text) as { value: Notification[] }).value);
  res.writeHead(202).end();
}

const app = () => graphFor(open).app;
const subscribe = (change: Record<string, unknown> = {}) =>
  app()
    .api('/subscriptions')
    .post({
      changeType: 'created,updated,deleted',
      notificationUrl: `${open.origin}/api/graph/notifications`,
      lifecycleNotificationUrl: `${open.origin}/api/graph/notifications`,
      resource: `users/${HEAD_OF_ENGLISH}/events`,
      expirationDateTime: '2026-10-08T07:00:00Z',
      clientState: GRAPH_NOTIFICATION_SECRET,
      ...change,
    });
const draft = {
  subject: 'Planning',
  start: '2026-10-14T15:30',
  end: '2026-10-14T16:00',
  attendees: ['lucy.pemberton@larkmoor.example'],
};

describe('change notifications', () => {
  test('tell the mailbox’s every change to who asked, with the secret and never the event itself', async () => {
    const subscription = await subscribe();
    expect(subscription).toMatchObject({
      resource: `users/${HEAD_OF_ENGLISH}/events`,
      clientState: null,
      expirationDateTime: '2026-10-08T07:00:00Z',
    });
    const event = await open.tenant.createEvent(HEAD_OF_ENGLISH, draft);
    await open.tenant.settle();
    await open.tenant.moveEvent(HEAD_OF_ENGLISH, {
      id: event.id,
      to: { start: '2026-10-15T15:30', end: '2026-10-15T16:00' },
    });
    await open.tenant.settle();
    await open.tenant.cancelEvent(HEAD_OF_ENGLISH, { id: event.id });
    await open.tenant.settle();
    expect(received.map(({ changeType }) => changeType)).toEqual(['created', 'updated', 'deleted']);
    expect(received[1]).toMatchObject({
      subscriptionId: subscription.id,
      clientState: GRAPH_NOTIFICATION_SECRET,
      tenantId: TENANT_ID,
      resource: `Users/${HEAD_OF_ENGLISH}/Events/${event.id}`,
      resourceData: { '@odata.type': '#Microsoft.Graph.Event', id: event.id },
    });
    expect(JSON.stringify(received)).not.toContain('Planning');
    await app().api(`/subscriptions/${subscription.id}`).delete();
  });

  test('an answer to an invitation changes the organiser’s event', async () => {
    const { id } = await subscribe({ changeType: 'updated' });
    const event = await open.tenant.createEvent(HEAD_OF_ENGLISH, draft);
    const copy = open.tenant.calendar(TEACHER).find(({ iCalUId }) => iCalUId === event.iCalUId);
    await open.tenant.respondToEvent(TEACHER, { id: copy?.id ?? '', response: 'tentativelyAccepted' });
    await open.tenant.settle();
    expect(received.map(({ changeType, resourceData }) => [changeType, resourceData?.id])).toEqual([
      ['updated', event.id],
    ]);
    await app().api(`/subscriptions/${id}`).delete();
  });

  test('are tried again where the app was not well', async () => {
    const { id } = await subscribe();
    failures = 2;
    await open.tenant.createEvent(HEAD_OF_ENGLISH, draft);
    await open.tenant.settle();
    expect(received.map(({ changeType }) => changeType)).toEqual(['created']);
    await app().api(`/subscriptions/${id}`).delete();
  });

  test('end with the subscription, by the movable clock, unless it is renewed', async () => {
    const { id } = await subscribe();
    open.setClock('2026-10-07T07:00:00Z');
    expect(await app().api(`/subscriptions/${id}`).patch({ expirationDateTime: '2026-10-10T07:00:00Z' })).toMatchObject(
      { expirationDateTime: '2026-10-10T07:00:00Z' },
    );
    open.setClock('2026-10-09T07:00:00Z');
    await open.tenant.createEvent(HEAD_OF_ENGLISH, draft);
    await open.tenant.settle();
    expect(received).toHaveLength(1);
    open.setClock('2026-10-11T07:00:00Z');
    await open.tenant.createEvent(HEAD_OF_ENGLISH, draft);
    await open.tenant.settle();
    expect(received).toHaveLength(1);
    await expect(
      app().api(`/subscriptions/${id}`).patch({ expirationDateTime: '2026-10-12T07:00:00Z' }),
    ).rejects.toMatchObject({ statusCode: 404, code: 'ResourceNotFound' });
  });

  test('lifecycle notifications; a removed subscription is gone', async () => {
    const { id } = await subscribe();
    open.tenant.sendLifecycle('reauthorizationRequired');
    open.tenant.sendLifecycle('subscriptionRemoved');
    await open.tenant.settle();
    expect(
      received.map(({ lifecycleEvent, clientState, subscriptionId }) => ({
        lifecycleEvent,
        clientState,
        subscriptionId,
      })),
    ).toEqual([
      { lifecycleEvent: 'reauthorizationRequired', clientState: GRAPH_NOTIFICATION_SECRET, subscriptionId: id },
      { lifecycleEvent: 'subscriptionRemoved', clientState: GRAPH_NOTIFICATION_SECRET, subscriptionId: id },
    ]);
    await expect(app().api(`/subscriptions/${id}`).get()).rejects.toMatchObject({ statusCode: 404 });
    expect((await app().api('/subscriptions').get()).value).toEqual([]);
  });

  test.each([
    ['in the past', { expirationDateTime: '2026-10-05T06:00:00Z' }, 'ValidationError'],
    ['for longer than a week', { expirationDateTime: '2026-10-13T07:00:00Z' }, 'ValidationError'],
    ['to something else', { resource: `users/${HEAD_OF_ENGLISH}/messages` }, 'ExtensionError'],
    ['at an address where nobody is', { notificationUrl: 'http://127.0.0.1:9/none' }, 'ValidationError'],
  ])('a subscription %s is refused', async (_what, change, code) => {
    await expect(subscribe(change)).rejects.toMatchObject({ statusCode: 400, code });
  });

  test('a subscription whose address does not give the token back is refused', async () => {
    echo = false;
    await expect(subscribe()).rejects.toMatchObject({ statusCode: 400, code: 'ValidationError' });
  });
});
