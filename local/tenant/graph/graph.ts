import { randomUUID } from 'node:crypto';
import { type Answer, type Exchange, jsonOf } from '../exchange.ts';
import { type World, findPerson } from '../world.ts';
import { type BatchedRequest, answerBatch } from './batch.ts';
import { eventListRoutes } from './eventLists.ts';
import { eventRoutes } from './events.ts';
import { findMeetingTimesRoutes } from './findMeetingTimes.ts';
import { getScheduleRoutes } from './getSchedule.ts';
import { graphError } from './graphAnswer.ts';
import { type GraphCaller, readCaller } from './graphCaller.ts';
import { type GraphRequest, type GraphRoute, answerRoute } from './graphRoute.ts';
import { createMailboxGate } from './mailboxGate.ts';
import { registrationRoutes } from './registrationRoutes.ts';
import { sendMailRoutes } from './sendMail.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { teamworkRoutes } from './teamwork.ts';
import { userRoutes } from './users.ts';
import { usersDeltaRoutes } from './usersDelta.ts';

/**
 * Everything that Graph answers, with the permissions required. `/users/delta` is a function, not a person with the id
 * "delta", so it stands first.
 */
export const graphRoutes: readonly GraphRoute[] = [
  ...usersDeltaRoutes,
  ...userRoutes,
  ...getScheduleRoutes,
  ...findMeetingTimesRoutes,
  ...eventListRoutes,
  ...eventRoutes,
  ...subscriptionRoutes,
  ...teamworkRoutes,
  ...sendMailRoutes,
  ...registrationRoutes,
];

const MAILBOX_WORK = /^(calendar|calendarview|events|findmeetingtimes|sendmail)$/;

/** Answers requests to `{origin}/tenant/graph`, as graph.microsoft.com would. */
export function createGraph(
  world: World,
  limits: { mailboxConcurrency: boolean },
): (exchange: Exchange) => Promise<Answer> {
  const gate = createMailboxGate();

  const answerOne = (caller: GraphCaller, request: GraphRequest): Promise<Answer> => {
    const mailbox = limits.mailboxConcurrency ? mailboxOf({ world, caller, request }) : undefined;
    const work = () => answerRoute(graphRoutes, { world, caller, request });
    return mailbox === undefined ? work() : gate(mailbox, work);
  };

  return async ({ method, segments: [version, ...segments], query, headers, text }) => {
    const ids = {
      'request-id': randomUUID(),
      'client-request-id': String(headers['client-request-id'] ?? randomUUID()),
    };
    const finish = (answer: Answer): Answer => ({
      ...answer,
      headers: { ...ids, ...answer.headers },
      body: withInnerError(answer.body, ids),
    });
    if (version !== 'v1.0')
      return finish(graphError({ status: 400, code: 'BadRequest', message: `Invalid version: ${version ?? ''}` }));
    const read = await readCaller(headers.authorization, world);
    if (!read.ok) return finish(read.answer);
    const body = text === '' ? undefined : jsonOf(text);
    if (text !== '' && body === undefined)
      return finish(
        graphError({
          status: 400,
          code: 'BadRequest',
          message:
            'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
        }),
      );
    if (segments[0] === '$batch' && method === 'POST')
      return finish(await answerBatch(body, (each) => answerOne(read.caller, fromBatch(each))));
    const header = (name: string) => headers[name.toLowerCase()]?.toString();
    return finish(await answerOne(read.caller, { method, segments, query, header, body }));
  };
}

function fromBatch({ method, url, headers = {}, body }: BatchedRequest): GraphRequest {
  const { pathname, searchParams } = new URL(url, 'https://graph.microsoft.com');
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    method,
    segments: pathname.split('/').filter(Boolean).map(decodeURIComponent),
    query: searchParams,
    header: (name) => given[name.toLowerCase()],
    body,
  };
}

type MailboxOfArgs = { world: World; caller: GraphCaller; request: GraphRequest };

function mailboxOf({ world, caller, request: { segments } }: MailboxOfArgs): string | undefined {
  const [root, second = '', third = ''] = segments;
  if (root === 'me')
    return caller.kind === 'person' && MAILBOX_WORK.test(second.toLowerCase()) ? caller.oid : undefined;
  return root === 'users' && MAILBOX_WORK.test(third.toLowerCase()) ? findPerson(world, second)?.oid : undefined;
}

function withInnerError(body: unknown, ids: Record<string, string>): unknown {
  if (typeof body !== 'object' || body === null || !('error' in body) || typeof body.error !== 'object') return body;
  return { error: { ...body.error, innerError: { date: new Date().toISOString().slice(0, 19), ...ids } } };
}
