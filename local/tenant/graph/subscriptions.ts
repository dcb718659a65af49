import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Answer } from '../exchange.ts';
import { isInScope } from '../registration.ts';
import { type World, findPerson } from '../world.ts';
import { GRAPH_ROOT, graphError, readGraphBody } from './graphAnswer.ts';
import type { GraphCaller } from './graphCaller.ts';
import { type GraphCall, type GraphRoute, accessDenied } from './graphRoute.ts';
import { liveSubscriptions } from './notifications.ts';
import type { Subscription } from './subscription.ts';

/** The longest life of a subscription to events, in minutes: just under seven days. */
const LONGEST_MINUTES = 10_080;

const postSchema = z.strictObject({
  changeType: z.string().regex(/^(created|updated|deleted)(, ?(created|updated|deleted))*$/),
  notificationUrl: z.url(),
  lifecycleNotificationUrl: z.url().nullable().optional(),
  resource: z.string(),
  expirationDateTime: z.iso.datetime({ offset: true }),
  clientState: z.string().max(128).nullable().optional(),
  latestSupportedTlsVersion: z.string().optional(),
});

const patchSchema = z.strictObject({
  expirationDateTime: z.iso.datetime({ offset: true }).optional(),
  notificationUrl: z.url().optional(),
});

const READ = ['Calendars.Read', 'Calendars.ReadWrite'];

/** Whose mailbox it is about is known only from the body, so each route asks for itself. */
const permitted = { delegated: READ, application: [] } as const;

/** Subscriptions to changes in a mailbox's events. They expire by the movable clock. */
export const subscriptionRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '/subscriptions', ...permitted, answer: listSubscriptions },
  { method: 'POST', path: '/subscriptions', ...permitted, answer: createSubscription },
  {
    method: 'GET',
    path: '/subscriptions/{subscriptionId}',
    ...permitted,
    answer: (call) => withSubscription(call, (found) => shown(found, 200)),
  },
  {
    method: 'PATCH',
    path: '/subscriptions/{subscriptionId}',
    ...permitted,
    answer: (call) => withSubscription(call, (found) => renewSubscription(call, found)),
  },
  {
    method: 'DELETE',
    path: '/subscriptions/{subscriptionId}',
    ...permitted,
    answer: (call) => withSubscription(call, (found) => deleteSubscription(call, found)),
  },
];

async function createSubscription({ world, caller, request }: GraphCall): Promise<Answer> {
  const body = readGraphBody(postSchema, request.body);
  if (!body.ok) return body.answer;
  const wanted = body.value;
  const mailbox = mailboxOf({ world, caller, resource: wanted.resource });
  if (mailbox === undefined)
    return graphError({
      status: 400,
      code: 'ExtensionError',
      message: `Operation: Create; Exception: [Status Code: BadRequest; Reason: Resource '${wanted.resource}' is not supported.]`,
    });
  if (!mayFollow({ world, caller, mailbox })) return accessDenied();
  const refusal = refuseExpiry(world, wanted.expirationDateTime);
  if (refusal) return refusal;
  for (const url of [wanted.notificationUrl, wanted.lifecycleNotificationUrl ?? wanted.notificationUrl]) {
    const failure = await handshake(url);
    if (failure !== undefined)
      return graphError({
        status: 400,
        code: 'ValidationError',
        message: `Subscription validation request failed. ${failure}`,
      });
  }
  const subscription: Subscription = {
    id: randomUUID(),
    applicationId: caller.appId,
    creatorId: caller.kind === 'person' ? caller.oid : caller.appId,
    resource: wanted.resource,
    mailbox,
    changeType: wanted.changeType.replaceAll(' ', ''),
    notificationUrl: wanted.notificationUrl,
    lifecycleNotificationUrl: wanted.lifecycleNotificationUrl ?? null,
    clientState: wanted.clientState ?? null,
    expirationDateTime: Temporal.Instant.from(wanted.expirationDateTime).toString(),
  };
  world.state.subscriptions.push(subscription);
  world.keep();
  return shown(subscription, 201);
}

function listSubscriptions({ world, caller }: GraphCall): Answer {
  const own = liveSubscriptions(world).filter(({ applicationId }) => applicationId === caller.appId);
  return { status: 200, body: { '@odata.context': `${GRAPH_ROOT}/$metadata#subscriptions`, value: own.map(shape) } };
}

function withSubscription({ world, caller, params }: GraphCall, then: (found: Subscription) => Answer): Answer {
  const found = liveSubscriptions(world).find(
    ({ id, applicationId }) => id === params['subscriptionId'] && applicationId === caller.appId,
  );
  return found
    ? then(found)
    : graphError({ status: 404, code: 'ResourceNotFound', message: 'The object was not found.' });
}

function renewSubscription({ world, request }: GraphCall, subscription: Subscription): Answer {
  const body = readGraphBody(patchSchema, request.body);
  if (!body.ok) return body.answer;
  const { expirationDateTime, notificationUrl } = body.value;
  const refusal = expirationDateTime === undefined ? undefined : refuseExpiry(world, expirationDateTime);
  if (refusal) return refusal;
  if (expirationDateTime !== undefined)
    subscription.expirationDateTime = Temporal.Instant.from(expirationDateTime).toString();
  if (notificationUrl !== undefined) subscription.notificationUrl = notificationUrl;
  world.keep();
  return shown(subscription, 200);
}

function deleteSubscription({ world }: GraphCall, { id }: Subscription): Answer {
  world.state.subscriptions = world.state.subscriptions.filter((each) => each.id !== id);
  world.keep();
  return { status: 204 };
}

type MayFollowArgs = Pick<GraphCall, 'world' | 'caller'> & { mailbox: string };

/** A person's own mailbox; for the app, any with the permission in its token, else those in Exchange's scope. */
function mayFollow({ world: { registration }, caller, mailbox }: MayFollowArgs): boolean {
  if (caller.kind === 'person') return caller.oid === mailbox;
  return READ.some((role) => caller.roles.includes(role)) || isInScope({ registration, needed: READ, mailbox });
}

type MailboxOfArgs = { world: World; caller: GraphCaller; resource: string };

/** Whose mailbox a resource such as `users/{id}/events` or `me/events` means. */
function mailboxOf({ world, caller, resource }: MailboxOfArgs): string | undefined {
  const match = /^\/?(me|users\/([^/]+))\/(?:calendar\/)?events\/?$/i.exec(resource);
  if (!match) return undefined;
  if (match[2] === undefined) return caller.kind === 'person' ? caller.oid : undefined;
  return findPerson(world, match[2])?.oid;
}

function refuseExpiry({ clock }: World, expiry: string): Answer | undefined {
  const minutes = clock.now().until(expiry).total('minutes');
  if (minutes <= 0)
    return graphError({
      status: 400,
      code: 'ValidationError',
      message: 'Subscription expiration cannot be in the past.',
    });
  if (minutes > LONGEST_MINUTES)
    return graphError({
      status: 400,
      code: 'ValidationError',
      message: `Subscription expiration can only be ${LONGEST_MINUTES} minutes in the future.`,
    });
  return undefined;
}

/** Asks the address to return a token within ten seconds; answers what went wrong where it does not. */
async function handshake(notificationUrl: string): Promise<string | undefined> {
  const token = `Validation: Testing client application reachability for subscription. Request-Id: ${randomUUID()}`;
  const url = new URL(notificationUrl);
  url.searchParams.set('validationToken', token);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    if (response.status !== 200) return `Notification endpoint returned status ${response.status}.`;
    if (text !== token) return 'Must respond with 200 OK to this request, with the validation token as plain text.';
    return response.headers.get('content-type')?.startsWith('text/plain')
      ? undefined
      : 'The validation response must be of type text/plain.';
  } catch (error) {
    if (error instanceof TypeError) return 'The remote name could not be reached.';
    if (error instanceof DOMException && error.name === 'TimeoutError') return 'The request timed out.';
    throw error;
  }
}

const shown = (subscription: Subscription, status: number): Answer => ({
  status,
  body: { '@odata.context': `${GRAPH_ROOT}/$metadata#subscriptions/$entity`, ...shape(subscription) },
});

/** Graph never returns a client state, except in notifications. */
const shape = ({ mailbox: _mailbox, clientState: _secret, ...rest }: Subscription) => ({
  ...rest,
  clientState: null,
  includeResourceData: null,
  latestSupportedTlsVersion: 'v1_2',
});
