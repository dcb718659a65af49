import { z } from 'zod';
import type { CardJson } from '../chatMessage.ts';
import type { LocalPerson } from '../localPerson.ts';
import { type World, nextId, nowIso } from '../world.ts';
import { sendToBot } from './botEndpoint.ts';
import { addMessage } from './chat.ts';

/** The results of a search: one line each, with the card that is put into a chat; or a message instead. */
export type SearchAnswer = { results: { title: string; text: string; card: CardJson }[]; message?: string };

const answerSchema = z.object({
  composeExtension: z.object({
    text: z.string().optional(),
    attachments: z
      .array(
        z.object({
          content: z.looseObject({ type: z.literal('AdaptiveCard') }),
          preview: z.object({ content: z.object({ title: z.string(), text: z.string().default('') }) }),
        }),
      )
      .default([]),
  }),
});

type SearchBotArgs = { world: World; person: LocalPerson; text: string };

/** Searches as a person does from the box for writing to others. */
export async function searchBot({ world, person, text }: SearchBotArgs): Promise<SearchAnswer> {
  const { body } = await sendToBot({
    world,
    person,
    activity: {
      type: 'invoke',
      name: 'composeExtension/query',
      value: {
        commandId: 'find',
        parameters: [text === '' ? { name: 'initialRun', value: 'true' } : { name: 'text', value: text }],
        queryOptions: { skip: 0, count: 25 },
      },
    },
  });
  const { data } = answerSchema.safeParse(body);
  if (!data) return { results: [], message: 'Unable to reach app. Please try again.' };
  const { attachments, text: message } = data.composeExtension;
  return {
    results: attachments.map(({ content, preview }) => ({ ...preview.content, card: content })),
    ...(message !== undefined && { message }),
  };
}

/** Puts a found card into the chat, in the person’s own name. */
export function shareCard({ world, person, card }: { world: World; person: LocalPerson; card: CardJson }): void {
  addMessage({
    world,
    oid: person.oid,
    message: { activityId: nextId(world), from: 'person', at: nowIso(world), card },
  });
}
