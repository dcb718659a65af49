/** The pay recommendation and its chain. */
export type Pay = Record<never, never>;

export const NO_PAY: Pay = {};
