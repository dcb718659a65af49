import type { Need } from './need.ts';

/** Training and development needs, oldest first. */
export type Development = { needs: Need[] };

export const NO_DEVELOPMENT: Development = { needs: [] };
