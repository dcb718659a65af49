import type { Request, Response } from 'botbuilder';
import { z } from 'zod';
import { converse } from '#bot/conversation.ts';
import { botPorts } from '../conversation/botPorts.ts';
import { note } from '../telemetry/note.ts';
import { problem, Reply } from './problem.ts';
import { readJson } from './readJson.ts';
import type { Handlers } from './route.ts';

/** What the SDK takes for an activity. It looks at the rest itself, after the sender. */
const activitySchema = z.looseObject({ type: z.string() });

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
    let reached = false;
    let failed: { error: unknown } | undefined;
    await app.bot.process(incoming, response, async (turn) => {
      reached = true;
      // The SDK would log the whole of it, with people's ids.
      await converse(turn, ports).catch((error: unknown) => {
        failed = { error };
      });
    });
    if (failed) throw failed.error;
    // A failure before the conversation begins is a failed sign-in, whatever status the SDK gives it.
    if (!reached && answer.status >= 400) return notTheBotConnector();
    if (answer.body === undefined) return new Reply({ status: answer.status });
    return new Reply({
      status: answer.status,
      headers: { 'Content-Type': 'application/json' },
      body: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body),
    });
  },
} satisfies Partial<Handlers>;

function notTheBotConnector() {
  note('fairview.signin.refused', { reason: 'notTheBotConnector' });
  return problem({
    code: 'signInNeeded',
    title: 'This is not the Bot Connector',
    detail: 'What is sent here needs a token of the Bot Connector.',
  });
}
