import { z } from 'zod';
import { type Call, type Reply, ok } from './call.ts';
import { inTenant, notFound, parse, wrongMethod, withoutUndefined } from './problem.ts';

/**
 * A line that somebody wrote, or that a button said for somebody; a button adds the text shown in the chat, and a
 * value.
 */
const line = z.strictObject({
  text: z.string().trim().min(1).max(28_000),
  displayText: z.string().trim().min(1).max(28_000).optional(),
  value: z.unknown().optional(),
});

const press = z.strictObject({
  activityId: z.string().min(1),
  verb: z.string().optional(),
  actionId: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  inputs: z.record(z.string(), z.unknown()).optional(),
});

const search = z.strictObject({ text: z.string().trim().max(1000) });

const found = z.strictObject({ card: z.looseObject({ type: z.literal('AdaptiveCard') }) });

const message = z.strictObject({ activityId: z.string().min(1) });

/**
 * `/local/chats/{oid}`: GET the chat with the bot, POST a line to it. Below it, all POST: `/actions` presses a card's
 * button and answers what the bot answered, `/refreshes` fetches a card again that asks for it, `/searches` uses the
 * app's search and `/shared` puts a result into the chat. PUT and DELETE `/installation` add and remove the app.
 */
export async function answerChat({ tenant, method, segments: [oid = '', part, ...rest], body }: Call): Promise<Reply> {
  if (rest.length > 0) throw notFound('There is nothing at this address.');
  const chat = () => ({ installed: tenant.isInstalled(oid), messages: tenant.chats(oid) });
  switch (`${method} ${part ?? ''}`) {
    case 'GET ':
      return ok(await inTenant(chat));
    case 'POST ': {
      const { text, ...button } = parse(line, body);
      await inTenant(() => tenant.send(oid, { text, button: withoutUndefined(button) }));
      return ok(chat());
    }
    case 'POST actions': {
      const pressed = parse(press, body);
      return ok(await inTenant(() => tenant.act(oid, withoutUndefined(pressed))));
    }
    case 'POST refreshes': {
      const { activityId } = parse(message, body);
      return ok((await inTenant(() => tenant.refresh(oid, activityId))) ?? { statusCode: 204 });
    }
    case 'POST searches':
      return ok(await inTenant(() => tenant.search(oid, parse(search, body).text)));
    case 'POST shared':
      await inTenant(() => tenant.share(oid, parse(found, body).card));
      return ok(chat());
    case 'PUT installation':
      await inTenant(() => tenant.install(oid));
      return ok(chat());
    case 'DELETE installation':
      await inTenant(() => tenant.uninstall(oid));
      return ok(chat());
    default:
      throw wrongMethod(method);
  }
}
