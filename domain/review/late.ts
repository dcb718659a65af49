/** As much of something to do as says whether it is late. */
type Dated = { state: string; openedAfter: string | null; tooLate: boolean };

/**
 * Whether somebody is late with something, the one answer of every page, figure and card: its deadline has passed, it
 * could have been done before that, and what it was meant for is not over.
 */
export function isLate({ state, openedAfter, tooLate }: Dated): boolean {
  return state === 'overdue' && openedAfter === null && !tooLate;
}
