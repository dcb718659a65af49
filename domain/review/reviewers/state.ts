/** Who reviews, and how that changes during a cycle. */
export type Reviewers = Record<never, never>;

export const NO_REVIEWERS: Reviewers = {};
