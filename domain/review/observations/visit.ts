import type { Situation } from '../situation.ts';
import { words } from '../fields.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Observation } from './observation.ts';

/** What the person observed and the observer agree beforehand, besides time and length (KM-66). */
export const agreedFields = {
  purpose: words('The purpose', 2000),
  focus: words('The focus', 2000),
  activities: words('The activities', 2000),
  group: words('The class, group or work', 200).nullable(),
  documentsAsked: words('The planning documents asked for', 2000).nullable(),
};

type Agreed = Pick<Observation, keyof typeof agreedFields>;

/** Those fields alone. */
export function agreedIn({ purpose, focus, activities, group, documentsAsked }: Agreed): Agreed {
  return { purpose, focus, activities, group, documentsAsked };
}

type WithVisitArgs = { observationId: string; situation: Situation; decide: (observation: Observation) => Decision };

/** Decides about an observation that has not been cancelled. */
export function withVisit({ observationId, situation: { review }, decide }: WithVisitArgs): Decision {
  const observation = review.observations.find(({ id }) => id === observationId);
  if (!observation) return refuse({ refused: 'notFound', message: 'There is no such observation in this review.' });
  return observation.cancelled
    ? refuse({ refused: 'alreadyDone', message: 'This observation has been cancelled.' })
    : decide(observation);
}

/** The visit that somebody answers or rewrites must be in its present revision. */
export const visitSeen = {
  now: ({ observationId }: { observationId: string }, situation: Situation) => {
    const visit = visitMeant(observationId, situation);
    return visit?.cancelled ? undefined : visit?.revision;
  },
  changed: 'The visit has been changed since. Look at it as it is now first.',
};

/** The observation that a command is about, if it names a known one; otherwise the last that was not cancelled. */
export function visitMeant(observationId: string | undefined, { review }: Situation): Observation | undefined {
  return observationId === undefined
    ? review.observations.findLast(({ cancelled }) => !cancelled)
    : review.observations.find(({ id }) => id === observationId);
}
