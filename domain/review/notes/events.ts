import { z } from 'zod';
import { WORD_KINDS } from '../../policies/vocabulary.ts';
import { answers, event } from '../event.ts';

export const notesEvents = [
  event('noteWritten', { meetingId: z.string(), answers, formVersion: z.number().exactOptional() }),
  event('noteCommented', { meetingId: z.string(), replyId: z.string(), text: z.string() }),
  event('wordsSaid', { wordsId: z.string(), kind: z.enum(WORD_KINDS), text: z.string() }),
  event('wordsAnswered', { wordsId: z.string(), replyId: z.string(), text: z.string() }),
  event('actionAgreed', {
    actionId: z.string(),
    text: z.string(),
    ownerOid: z.string(),
    due: z.string(),
    meetingId: z.string().nullable(),
  }),
  event('actionPointAgreed', {
    actionId: z.string(),
    observationId: z.string(),
    text: z.string(),
    ownerOid: z.string(),
    due: z.string().nullable(),
  }),
  event('actionWithdrawn', { actionId: z.string() }),
  event('actionMoved', { actionId: z.string(), due: z.string() }),
  event('actionClosed', { actionId: z.string(), done: z.boolean(), comment: z.string().nullable() }),
] as const;

export type NotesEvent = z.infer<(typeof notesEvents)[number]>;
