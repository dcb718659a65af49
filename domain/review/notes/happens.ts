import type { Happens, InWords } from '../part.ts';
import type { NotesEvent } from './events.ts';

export const notesHappen: Happens<NotesEvent> = {};

export const notesInWords: InWords<NotesEvent> = {};
