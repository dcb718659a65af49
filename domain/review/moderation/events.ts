export type ModerationEvent = never;
