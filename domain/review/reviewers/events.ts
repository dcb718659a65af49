export type ReviewersEvent = never;
