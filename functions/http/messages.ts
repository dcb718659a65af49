import type { Request, Response } from 'botbuilder';
import { converse } from '#bot/conversation.ts';
import type { App } from '../app.ts';
import { botPorts } from '../conversation/botPorts.ts';
import { openRoute } from './route.ts';

/** Where the Bot Connector delivers what people do in chat. The SDK verifies who sends; without a valid token it is 401. */
export function registerBotRoute(app: App): void {
  const ports = botPorts(app);
  openRoute('messages', ['POST'], 'api/messages', async (request) => {
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
      body: (await request.json()) as Record<string, unknown>,
    };
    let reached = false;
    await app.bot.process(incoming, response, (turn) => {
      reached = true;
      return converse(turn, ports);
    });
    // What fails before the conversation begins has failed at the door, whatever status the SDK gives it.
    if (!reached && answer.status >= 400) return { status: 401 };
    if (answer.body === undefined) return { status: answer.status };
    return {
      status: answer.status,
      headers: { 'Content-Type': 'application/json' },
      body: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body),
    };
  });
}
