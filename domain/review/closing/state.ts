/** What can be reopened: the whole review after its cycle was closed, or one finished step of it. */
export type Reopened = 'review' | 'objectives' | 'statement';

/** The end of the cycle, the review that follows, and what was reopened. */
export type Closing = {
  /** When the cycle was closed and by whom, with a note on unfinished duties; null while it is open. */
  closed: { at: string; by: string; note: string | null } | null;
  /** The review of the next cycle, once there is one. */
  nextReviewId: string | null;
  /** Oldest first. */
  reopened: { what: Reopened; at: string; by: string; reason: string }[];
};

export const NO_CLOSING: Closing = { closed: null, nextReviewId: null, reopened: [] };

/** Whether the cycle has been closed. The review can still be read, and hardly anything in it can be changed. */
export function isClosed({ closing }: { closing: Closing }): boolean {
  return closing.closed !== null;
}
