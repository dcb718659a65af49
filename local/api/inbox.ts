import { type Call, type Reply, ok } from './call.ts';
import { inTenant, notFound, wrongMethod } from './problem.ts';

/** `GET /local/inboxes/{oid}`: what reached a person beside the chat, in the Teams activity feed and by mail. */
export async function answerInbox({ tenant, method, segments: [oid = '', ...rest] }: Call): Promise<Reply> {
  if (method !== 'GET') throw wrongMethod(method);
  if (rest.length > 0) throw notFound('There is nothing at this address.');
  return ok(await inTenant(() => ({ feed: tenant.feed(oid), mail: tenant.mailbox(oid) })));
}
