import type { NotesMessage } from '#domain/review/notes/messages.ts';
import type { CardMakers } from './cardFor.ts';

export const notesCards: CardMakers<NotesMessage> = {};

export const notesPreviews: Record<NotesMessage, string> = {};
