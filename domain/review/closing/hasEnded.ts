/** Whether a review's cycle is over. Of those that are not among the earlier ones, no review follows it yet. */
export function hasEnded({ cycle }: { cycle: { end: string } }, today: string): boolean {
  return cycle.end < today;
}
