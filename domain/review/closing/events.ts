export type ClosingEvent = never;
