import { agreeAction } from './agreeAction.ts';
import { answerWords } from './answerWords.ts';
import { closeAction } from './closeAction.ts';
import { commentOnNote } from './commentOnNote.ts';
import { moveAction } from './moveAction.ts';
import { sayWords } from './sayWords.ts';
import { writeNote } from './writeNote.ts';

/** What the two write of their conversations, say to each other in between, and agree to do. */
export const notesCommands = [
  writeNote,
  commentOnNote,
  sayWords,
  answerWords,
  agreeAction,
  moveAction,
  closeAction,
] as const;
