import type { Request, Response } from 'botbuilder';
import { z } from 'zod';
import { converse } from '#bot/conversation.ts';
import { botPorts } from '../conversation/botPorts.ts';
import { problem, Reply } from './problem.ts';
import { readJson } from './readJson.ts';
import type { Handlers } from './route.ts';

/** A text that may be missing; anything else in its place counts as missing. */
const text = z.string().optional().catch(undefined);

/**
 * What the app reads of an activity; whatever else is in it is the SDK's. There is none without a type and a
 * conversation.
 */
const activitySchema = z.looseObject({
  type: z.string().min(1),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: text,
    tenantId: text,
    isGroup: z.boolean().optional().catch(undefined),
  }),
  id: text,
  channelId: text,
  serviceUrl: text,
  name: text,
  action: text,
  text,
  from: z.looseObject({ id: z.string(), aadObjectId: text }).optional().catch(undefined),
  recipient: z.looseObject({ id: z.string() }).optional().catch(undefined),
  attachments: z
    .array(z.looseObject({ contentType: z.string() }))
    .optional()
    .catch(undefined),
});

/**
 * How long the SDK may take until it knows who sent an activity, in milliseconds. It fetches the Bot Connector's keys
 * once a day, without a time limit of its own, and Teams waits some five seconds for an answer.
 */
const PATIENCE = 4_000;

/**
 * Where the Bot Connector delivers what people do in chat. The SDK verifies the sender; without a valid token the
 * answer is 401.
 */
export const botRoute = {
  'POST /api/messages': async ({ app, request }) => {
    const sent = await readJson(request);
    if ('refused' in sent) return sent.refused;
    const activity = activitySchema.safeParse(sent.data);
    if (!activity.success) return notTheBotConnector();
    const ports = botPorts(app);
    const answer: { status: number; body: unknown } = { status: 200, body: undefined };
    const response: Response = {
      socket: undefined,
      status: (code: number) => (answer.status = code),
      send: (body: unknown) => (answer.body = body),
      header: () => undefined,
      end: () => undefined,
    };
    const incoming: Request = {
      method: 'POST',
      headers: Object.fromEntries(request.headers),
      body: activity.data,
    };
    const known = Promise.withResolvers<'reached'>();
    const late = Promise.withResolvers<'late'>();
    const timer = setTimeout(late.resolve, PATIENCE, 'late');
    let hasGivenUp = false;
    let failed: { error: unknown } | undefined;
    const turning = app.bot.process(incoming, response, async (turn) => {
      if (hasGivenUp) return;
      known.resolve('reached');
      // The SDK would log the whole of it, with people's ids.
      await converse(turn, ports).catch((error: unknown) => {
        failed = { error };
      });
    });
    const turned = turning.then(
      () => 'over' as const,
      () => 'unreadable' as const,
    );
    const first = await Promise.race([known.promise, late.promise, turned]);
    clearTimeout(timer);
    hasGivenUp = first === 'late';
    if (first === 'late') return keysNotThere();
    // A failure before the conversation begins is a failed sign-in, whatever status the SDK gives it.
    if (first === 'unreadable' || (first === 'over' && answer.status >= 400)) return notTheBotConnector();
    await turning;
    if (failed) throw failed.error;
    if (answer.body === undefined) return new Reply({ status: answer.status });
    return new Reply({
      status: answer.status,
      headers: { 'Content-Type': 'application/json' },
      body: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body),
    });
  },
} satisfies Partial<Handlers>;

function keysNotThere() {
  return problem(
    {
      code: 'unreachable',
      title: 'Microsoft 365 did not answer',
      detail: 'The keys of the Bot Connector could not be fetched in time.',
    },
    { 'Retry-After': '30' },
  );
}

function notTheBotConnector() {
  return problem({
    code: 'signInNeeded',
    title: 'This is not the Bot Connector',
    detail: 'What is sent here needs a token of the Bot Connector.',
  });
}
