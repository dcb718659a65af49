import { z } from 'zod';
import { PREVIEWS } from '#bot/cards/preview.ts';
import type { MessageKind } from '#domain/review/messages.ts';

/** The kinds of message there are; one that only a later version knows cannot be read. */
export const messageKindSchema = z.string().refine((kind) => kind in PREVIEWS) as unknown as z.ZodType<
  MessageKind,
  MessageKind
>;
