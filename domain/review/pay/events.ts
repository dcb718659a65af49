export type PayEvent = never;
