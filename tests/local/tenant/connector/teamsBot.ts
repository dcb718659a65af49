import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CloudAdapter, TurnContext } from 'botbuilder';
import { createAdapter } from '#bot/framework/adapter.ts';
import { createBotToken } from '#functions/identity/botToken.ts';
import type { OpenTenant } from '../openTenant.ts';

/** The app's own adapter (botbuilder's CloudAdapter) as the bot endpoint of the simulated tenant. */
export function answerAsBot(open: OpenTenant, logic: (turn: TurnContext) => Promise<void>): CloudAdapter {
  const { settings } = open;
  const adapter = createAdapter({
    fetch,
    botId: settings.botId,
    tenantId: settings.tenantId,
    openIdMetadata: settings.botOpenIdMetadata,
    token: createBotToken({ settings }),
    serviceUrl: settings.botServiceUrl,
  });
  open.answerElse((req, res) => handBot(adapter, req, res, logic));
  return adapter;
}

async function handBot(
  adapter: CloudAdapter,
  req: IncomingMessage,
  res: ServerResponse,
  logic: (turn: TurnContext) => Promise<void>,
): Promise<void> {
  let text = '';
  for await (const part of req) text += String(part);
  let status = 200;
  let answer: unknown;
  const response = {
    socket: undefined as never,
    status: (code: number) => (status = code),
    send: (body: unknown) => (answer = body),
    header: () => undefined,
    end: () => undefined,
  };
  await adapter.process(
    { method: 'POST', headers: { ...req.headers }, body: JSON.parse(text) as Record<string, unknown> },
    response,
    logic,
  );
  res.writeHead(status, { 'Content-Type': 'application/json' }).end(answer === undefined ? '' : JSON.stringify(answer));
}
