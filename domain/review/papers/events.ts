export type PapersEvent = never;
