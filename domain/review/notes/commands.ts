import { z } from 'zod';
import { answersSchema } from '../../forms/form.ts';
import { WORD_KINDS } from '../../policies/vocabulary.ts';
import { id, words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits } from '../part.ts';

const due = z.iso.date({ error: 'Give the day by which it is to be done.' });

export const notesCommands = [
  oldCommand('writeNote', { meetingId: id, answers: answersSchema }),
  oldCommand('commentOnNote', { meetingId: id, replyId: id, text: words('Comment', 4000) }),
  oldCommand('sayWords', {
    wordsId: id,
    kind: z.enum(WORD_KINDS),
    text: words('What you want to say', 4000),
  }),
  oldCommand('answerWords', { wordsId: id, replyId: id, text: words('Reply', 4000) }),
  oldCommand('agreeAction', {
    actionId: id,
    text: words('Action', 1000),
    ownerOid: id,
    due,
    meetingId: id.nullable(),
  }),
  oldCommand('moveAction', { actionId: id, due }),
  oldCommand('closeAction', { actionId: id, done: z.boolean(), comment: words('Why', 1000).nullable() }),
] as const;

export type NotesCommand = z.infer<(typeof notesCommands)[number]>;

const THE_TWO = ['reviewee', 'reviewer'] as const;

export const notesPermits: Permits<NotesCommand> = {
  writeNote: THE_TWO,
  commentOnNote: THE_TWO,
  sayWords: THE_TWO,
  answerWords: THE_TWO,
  agreeAction: THE_TWO,
  moveAction: THE_TWO,
  closeAction: THE_TWO,
};
