/** The reviewee's request for another reviewer, with the reason and the decision (KM-13, KM-18). */
export type ReviewerRequest = {
  id: string;
  /** The reviewer, or the governor on the panel, whom it is about. */
  aboutOid: string;
  reasons: string;
  at: string;
  decided: { granted: boolean; by: string; at: string; reason: string } | null;
};

/** A change from one reviewer to another. */
export type ReviewerChange = {
  fromOid: string;
  toOid: string;
  case: string;
  reason: string;
  rule: string;
  clause: string;
  by: string;
  at: string;
};

/** The governors who review together. Their lead is the reviewer and signs (KM-12, KS-14). */
export type ReviewPanel = { memberOids: string[]; leadOid: string; note: string | null; by: string; at: string };

/** The decision when somebody moved to a new post (KM-10). */
export type NewPost = {
  id: string;
  post: string;
  from: string;
  newCycle: { start: string; end: string } | null;
  reason: string;
  by: string;
  at: string;
};

/** Who reviews, and how that changes during a cycle. Each list is oldest first. */
export type Reviewers = {
  requests: ReviewerRequest[];
  changes: ReviewerChange[];
  panels: ReviewPanel[];
  /** The length of a first cycle that began part-way, once it is fixed (KM-09). */
  firstCycle: { end: string; reason: string | null; by: string; at: string } | null;
  newPosts: NewPost[];
};

export const NO_REVIEWERS: Reviewers = { requests: [], changes: [], panels: [], firstCycle: null, newPosts: [] };

type Reviewed = { reviewers: Reviewers };

/** The panel that reviews now; undefined if one person reviews. */
export function presentPanel<Panel>({ reviewers }: { reviewers: { panels: readonly Panel[] } }): Panel | undefined {
  return reviewers.panels.at(-1);
}

/** Everybody who reviews now, the lead first. */
export function reviewersOf(review: Reviewed & { reviewerOid: string }): string[] {
  const others = presentPanel(review)?.memberOids.filter((oid) => oid !== review.reviewerOid) ?? [];
  return [review.reviewerOid, ...others];
}

/** The request that waits for a decision. */
export function openRequest({ reviewers }: Reviewed): ReviewerRequest | undefined {
  return reviewers.requests.find(({ decided }) => decided === null);
}

/** The cycle that began again in a review of its own and so ended this one (KM-10). */
export function cycleBegunAgain({ reviewers }: Reviewed): { start: string; end: string } | undefined {
  return reviewers.newPosts.find(({ newCycle }) => newCycle !== null)?.newCycle ?? undefined;
}
