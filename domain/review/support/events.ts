export type SupportEvent = never;
