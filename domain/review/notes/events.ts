import type { Answers } from '../../forms/form.ts';
import type { WordKind } from '../../policies/vocabulary.ts';

export type NotesEvent =
  | { type: 'noteWritten'; meetingId: string; answers: Answers; formVersion?: number }
  | { type: 'noteCommented'; meetingId: string; replyId: string; text: string }
  | { type: 'wordsSaid'; wordsId: string; kind: WordKind; text: string }
  | { type: 'wordsAnswered'; wordsId: string; replyId: string; text: string }
  | { type: 'actionAgreed'; actionId: string; text: string; ownerOid: string; due: string; meetingId: string | null }
  | { type: 'actionMoved'; actionId: string; due: string }
  | { type: 'actionClosed'; actionId: string; done: boolean; comment: string | null };
