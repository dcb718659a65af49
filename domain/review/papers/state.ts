/** What is prepared and written beside the statement: self-review, plans, evidence, views of others. */
export type Papers = Record<never, never>;

export const NO_PAPERS: Papers = {};
