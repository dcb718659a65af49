import { z } from 'zod';
import { answersSchema } from '../../forms/form.ts';
import { WORD_KINDS } from '../../policies/vocabulary.ts';
import { command, id, words } from '../command.ts';
import type { Permits } from '../part.ts';

const due = z.iso.date({ error: 'Give the day by which it is to be done.' });

export const notesCommands = [
  command('writeNote', { meetingId: id, answers: answersSchema }),
  command('commentOnNote', { meetingId: id, replyId: id, text: words('Comment', 4000) }),
  command('sayWords', {
    wordsId: id,
    kind: z.enum(WORD_KINDS),
    text: words('What you want to say', 4000),
  }),
  command('answerWords', { wordsId: id, replyId: id, text: words('Reply', 4000) }),
  command('agreeAction', {
    actionId: id,
    text: words('Action', 1000),
    ownerOid: id,
    due,
    meetingId: id.nullable(),
  }),
  command('moveAction', { actionId: id, due }),
  command('closeAction', { actionId: id, done: z.boolean(), comment: words('Why', 1000).nullable() }),
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
