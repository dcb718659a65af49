export type AppealsEvent = never;
