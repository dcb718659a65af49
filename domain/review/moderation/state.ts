/** Moderation of the statement, and audits. */
export type Moderation = Record<never, never>;

export const NO_MODERATION: Moderation = {};
