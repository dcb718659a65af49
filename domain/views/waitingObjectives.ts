import { inOrderOfTime, isoIn } from '../calendar/moments.ts';
import type { Flag } from '../limits/flag.ts';
import type { Person } from '../people/person.ts';
import type { Context } from '../review/context.ts';
import { objectiveFlags, planFlags } from '../review/objectives/flags.ts';
import type { Objective } from '../review/objectives/objective.ts';
import { isOffered } from '../review/offer.ts';
import type { Review } from '../review/review.ts';
import { type PersonView, viewPerson } from './person.ts';

/** Objectives of one review that wait for somebody's approval. */
export type WaitingObjectives = {
  reviewId: string;
  reviewee: PersonView;
  sentBy: PersonView;
  at: string;
  policy: string;
  rule: string;
  clause: string;
  revision: number;
  levels: string[];
  list: (Objective & { flags: Flag[] })[];
  /** Where they, taken together, depart from the policy. */
  flags: Flag[];
  /** They need a look of their own: one of the two does not agree, or they were adjusted (TA-12, TA-16). */
  alone: 'disagreement' | 'adjusted' | null;
};

export type WaitingObjectivesView = { timeZone: string; now: string; list: WaitingObjectives[] };

type ViewWaitingObjectivesArgs = {
  viewer: Person;
  seen: readonly { review: Review; context: Context }[];
  school: Pick<Context, 'now' | 'calendar'>;
};

/** Everything that waits for one person's approval, longest first (KS-16, TA-12, KM-36). */
export function viewWaitingObjectives({
  viewer,
  seen,
  school: { now, calendar },
}: ViewWaitingObjectivesArgs): WaitingObjectivesView {
  const list = seen.flatMap(({ review, context }): WaitingObjectives[] => {
    const { state, list: objectives, revision } = review.objectives;
    if (
      state.kind !== 'sent' ||
      !isOffered({ type: 'approveObjectives', about: {}, situation: { review, actor: viewer, context } })
    )
      return [];
    const { rule, clause, levels } = context.pack.objectives;
    return [
      {
        reviewId: review.id,
        reviewee: viewPerson(review.revieweeOid, context),
        sentBy: viewPerson(state.by, context),
        at: state.at,
        policy: context.pack.title,
        rule,
        clause,
        revision,
        levels,
        list: objectives.map((each) => ({ ...each, flags: objectiveFlags({ objective: each, review, context }) })),
        flags: planFlags(review, context),
        alone: state.disagreement ? 'disagreement' : state.adjusted ? 'adjusted' : null,
      },
    ];
  });
  return {
    timeZone: calendar.timeZone,
    now: isoIn(now, calendar.timeZone),
    list: list.toSorted((a, b) => inOrderOfTime(a.at, b.at)),
  };
}
