import { endOf, isStanding } from '../meetings/meeting.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Review } from '../review.ts';

/**
 * The ISO instant at which the next cycle's meeting ends that looks back at the last cycle. It closes the last cycle
 * (KM-24, TA-07). Undefined if the policy has no such meeting, or none is arranged.
 */
export function looksBackAt(
  next: Pick<Review, 'meetings'>,
  { closing }: Pick<PolicyPack, 'closing'>,
): string | undefined {
  const meeting = next.meetings.find((each) => each.kind === closing?.meeting && isStanding(each));
  return meeting && endOf(meeting);
}
