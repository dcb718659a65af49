import type { Person } from '../people/person.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import { isClosed } from '../review/closing/state.ts';
import type { RecordedEvent } from '../review/events.ts';
import type { Review } from '../review/review.ts';
import { mayLaunchFor, WHO_OPENS } from './mayLaunch.ts';

/** Whether anything has happened in a review since it was opened. Its first events were all written by one command. */
export function hasBeenActedIn(events: readonly Pick<RecordedEvent, 'command'>[]): boolean {
  return events.some(({ command }) => command !== events[0]?.command);
}

type OpenedByLaunch = {
  /** Who takes it back. */
  actor: Person | undefined;
  reviewee: Person | undefined;
  pack: PolicyPack;
  events: readonly RecordedEvent[];
  /** Somebody has begun to write in it and has not sent it yet. */
  isBegun: boolean;
  /** The review of the cycle before, where there is one. */
  previous: Pick<Review, 'closing'> | undefined;
};

/**
 * Why a review that a launch opened stays, in words; undefined where it can be taken back, since nobody has acted in it.
 * Whoever may open a review may take it back (TA-02). The review that follows a closed one stays: the app would open it
 * again by itself (PA-06).
 */
export function whyItStays({ actor, reviewee, pack, events, isBegun, previous }: OpenedByLaunch): string | undefined {
  if (!actor || !reviewee || !mayLaunchFor({ actor, reviewee, pack })) return WHO_OPENS;
  if (hasBeenActedIn(events)) return 'Somebody has acted in this review, so it goes on.';
  if (isBegun) return 'Somebody has begun to write in this review, so it goes on.';
  if (previous && isClosed(previous)) return 'The cycle before is closed, so this review follows by itself.';
  return undefined;
}
