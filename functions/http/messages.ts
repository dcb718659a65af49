import { z } from 'zod';
import { converse } from '#bot/conversation.ts';
import { botPorts } from '../conversation/botPorts.ts';
import { problem, Reply } from './problem.ts';
import { readJson } from './readJson.ts';
import type { Handlers } from './route.ts';

/** What the bot takes for an activity. It looks at the rest itself, after the sender. */
const activitySchema = z.looseObject({ type: z.string() });

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
    if (!answer) return notTheBotConnector();
    const { status, body } = answer;
    if (body === undefined) return new Reply({ status });
    return new Reply({ status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  },
} satisfies Partial<Handlers>;

function notTheBotConnector() {
  return problem({
    code: 'signInNeeded',
    title: 'This is not the Bot Connector',
    detail: 'What is sent here needs a token of the Bot Connector.',
  });
}
