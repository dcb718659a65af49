import { z } from 'zod';
import { converse } from '#bot/conversation.ts';
import { botPorts } from '../conversation/botPorts.ts';
import { note } from '../telemetry/note.ts';
import { problem, Reply } from './problem.ts';
import { readJson } from './readJson.ts';
import type { Handlers } from './route.ts';

/** A text that may be missing; anything else in its place counts as missing. */
const text = z.string().optional().catch(undefined);

/**
 * What the app reads of an activity; whatever else is in it is the bot's. There is none without a type and a
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
 * Where the Bot Connector delivers what people do in chat. The bot verifies the sender; without a valid token the
 * answer is 401.
 */
export const botRoute = {
  'POST /api/messages': async ({ app, request }) => {
    const sent = await readJson(request);
    if ('refused' in sent) return sent.refused;
    const activity = activitySchema.safeParse(sent.data);
    if (!activity.success) return notTheBotConnector();
    const ports = botPorts(app);
    const headers = Object.fromEntries(request.headers);
    const answer = await app.bot.receive({ headers, activity: activity.data }, (turn) => converse(turn, ports));
    if (answer === 'notTheConnector') return notTheBotConnector();
    if (answer === 'keysNotThere') return keysNotThere();
    const { status, body } = answer;
    if (body === undefined) return new Reply({ status });
    return new Reply({ status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
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
  note('fairview.signin.refused', { reason: 'notTheBotConnector' });
  return problem({
    code: 'signInNeeded',
    title: 'This is not the Bot Connector',
    detail: 'What is sent here needs a token of the Bot Connector.',
  });
}
