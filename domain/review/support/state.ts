/** Concerns and support plans. */
export type Support = Record<never, never>;

export const NO_SUPPORT: Support = {};
