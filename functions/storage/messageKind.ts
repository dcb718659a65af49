import { z } from 'zod';
import { MESSAGE_KINDS } from '#domain/review/messageKey.ts';
import type { MessageKind } from '#domain/review/messageKey.ts';

const known: ReadonlyMap<string, MessageKind> = new Map(MESSAGE_KINDS.map((kind) => [kind, kind]));

/** The known kinds of message; a kind that only a later version knows cannot be read. A new kind is not a new shape. */
export const messageKindSchema = z.string().transform((text, context): MessageKind => {
  const kind = known.get(text);
  if (kind !== undefined) return kind;
  context.addIssue({ code: 'custom', message: 'no kind of message' });
  return z.NEVER;
});
