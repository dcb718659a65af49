export type DevelopmentEvent = never;
