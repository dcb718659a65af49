/** Appeals and complaints. */
export type Appeals = Record<never, never>;

export const NO_APPEALS: Appeals = {};
