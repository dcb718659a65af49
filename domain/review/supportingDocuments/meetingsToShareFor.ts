import type { Context } from '../context.ts';
import { isStanding, type Meeting } from '../meetings/meeting.ts';
import type { Review } from '../review.ts';

/** The meetings before which the policy wants everything shared that they use (KM-23). */
export function meetingsToShareFor({ meetings }: Review, { pack }: Pick<Context, 'pack'>): Meeting[] {
  const duties = pack.obligations.filter(({ doneWhen }) => doneWhen === 'evidenceShared');
  return meetings.filter((each) => isStanding(each) && duties.some(({ starts }) => starts.includes(each.kind)));
}
