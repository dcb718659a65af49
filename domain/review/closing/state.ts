/** The end of the cycle, what is carried over, and steps opened again. */
export type Closing = Record<never, never>;

export const NO_CLOSING: Closing = {};
