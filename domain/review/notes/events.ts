export type NotesEvent = never;
