import { z } from 'zod';
import type { Command } from '#domain/review/commands.ts';
import { commandSchema } from '#domain/review/commands.ts';
import type { Refusal } from '#domain/review/refusal.ts';
import { refuse } from '#domain/review/refusal.ts';

const texts = {
  comment: z.string().optional(),
  date: z.string().optional(),
  time: z.string().optional(),
  changesWanted: z.enum(['true', 'false']).optional(),
};

/** What a pressed button sends: a claim by the client about a record, a version and a verb, and what was typed. */
const pressedSchema = z.strictObject({
  verb: z.enum([
    'acknowledgeMeeting',
    'waiveNotice',
    'proposeAnotherTime',
    'approveObjectives',
    'returnObjectives',
    'acknowledgeObservation',
    'closeFeedback',
    'commentOnStatement',
    'signStatement',
  ]),
  reviewId: z.guid(),
  messageKey: z.string().max(200),
  aboutId: z.string().max(60),
  revision: z.int(),
  textHash: z.string().optional(),
  ...texts,
});

export type CardAction = { reviewId: string; messageKey: string; command: Command };

/** Reads a pressed button. Anything that is not exactly what our cards send is refused, in words. */
export function readCardAction(data: unknown): CardAction | Refusal {
  const pressed = pressedSchema.safeParse(data);
  if (!pressed.success) return refuse('invalid', 'This card is not one that Fairview sent. Open Fairview to go on.');
  const command = commandSchema.safeParse(commandFrom(pressed.data));
  if (!command.success) return refuse('invalid', command.error.issues.map((issue) => issue.message).join(' '));
  return { reviewId: pressed.data.reviewId, messageKey: pressed.data.messageKey, command: command.data };
}

function commandFrom({
  verb,
  aboutId,
  revision,
  textHash,
  comment,
  date,
  time,
  changesWanted,
}: z.infer<typeof pressedSchema>): unknown {
  switch (verb) {
    case 'acknowledgeMeeting':
    case 'waiveNotice':
      return { type: verb, meetingId: aboutId, revision };
    case 'proposeAnotherTime':
      return {
        type: verb,
        meetingId: aboutId,
        revision,
        comment: comment ?? '',
        start: date && time ? `${date}T${time}` : null,
      };
    case 'approveObjectives':
      return { type: verb, revision };
    case 'returnObjectives':
      return { type: verb, revision, comment: comment ?? '' };
    case 'acknowledgeObservation':
      return { type: verb, observationId: aboutId, revision };
    case 'closeFeedback':
      return { type: verb, observationId: aboutId, comment: comment?.trim() ? comment : null };
    case 'commentOnStatement':
      return { type: verb, version: revision, comment: comment ?? '', changesWanted: changesWanted === 'true' };
    case 'signStatement':
      return { type: verb, version: revision, textHash };
  }
}
