/** Training and development needs. */
export type Development = Record<never, never>;

export const NO_DEVELOPMENT: Development = {};
