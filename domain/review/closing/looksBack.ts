import { endOf, isStanding } from '../meetings/meeting.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Review } from '../review.ts';

/**
 * When the meeting of the next cycle's review that looks back at the last one ends (ISO instant): it closes the last
 * cycle (KM-24, TA-07). Undefined where the policy has no such meeting, or none is arranged.
 */
export function looksBackAt(
  next: Pick<Review, 'meetings'>,
  { closing }: Pick<PolicyPack, 'closing'>,
): string | undefined {
  const meeting = next.meetings.find((each) => each.kind === closing?.meeting && isStanding(each));
  return meeting && endOf(meeting);
}
