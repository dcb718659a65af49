import { htmlFromText } from '../calendar/html.ts';
import type { LocalPerson } from '../localPerson.ts';
import { type World, nextId, nowIso } from '../world.ts';
import { sendToBot } from './botEndpoint.ts';
import { addMessage } from './chat.ts';
import type { StoredMessage } from './storedMessage.ts';

/** What a card’s `messageBack` adds to the text: the text shown in the chat, and a value for the bot. */
export type SaidByButton = { displayText?: string; value?: unknown };

type WriteToBotArgs = { world: World; person: LocalPerson; text: string; button?: SaidByButton | undefined };

/** Writes to the bot as a person would. The message shows whether the bot could be reached, as in Teams. */
export async function writeToBot({
  world,
  person,
  text,
  button: { displayText = text, value } = {},
}: WriteToBotArgs): Promise<void> {
  if (!world.state.installed.includes(person.oid))
    throw new TypeError(`${person.displayName} has not installed the app.`);
  const message: StoredMessage = { activityId: nextId(world), from: 'person', at: nowIso(world), text: displayText };
  addMessage({ world, oid: person.oid, message });
  const { status } = await sendToBot({
    world,
    person,
    activity: {
      type: 'message',
      id: message.activityId,
      text,
      textFormat: 'plain',
      ...(value !== undefined && { value }),
      attachments: [{ contentType: 'text/html', content: `<p>${htmlFromText(text)}</p>` }],
    },
  });
  if (status >= 200 && status < 300) return;
  message.notice = { kind: 'error', text: 'Failed to send. The app did not answer.' };
  world.changed({ kind: 'chat', oid: person.oid });
}
