import { endOfDay, startOfDay } from '../calendar/moments.ts';
import { eventName } from '../policies/deadlines.ts';
import type { Trigger } from '../policies/vocabulary.ts';
import type { Context } from './context.ts';
import { currentStatement } from './statements/statement.ts';
import { endOf, isStanding } from './meetings/meeting.ts';
import { type Review } from './review.ts';

/** Something in a review from which a policy counts deadlines. */
export type DeadlineTrigger = {
  kind: Trigger;
  /** The name that people use: "planning and review meeting". */
  name: string;
  /** ISO instants. */
  start: string;
  end: string;
  about: { kind: 'review' | 'meeting' | 'observation' | 'supportPlan'; id: string };
  /** Grows when it moves. */
  revision: number;
  /** It was called off, and what depends on it is withdrawn. */
  cancelled: boolean;
};

/** Everything that has happened or will happen in a review, and what was planned and then cancelled. */
export function deadlineTriggers(review: Review, context: Pick<Context, 'calendar' | 'pack'>): DeadlineTrigger[] {
  const { timeZone } = context.calendar;
  const named = (trigger: Trigger) => ({ kind: trigger, name: eventName(context.pack, trigger) });
  type OfReviewArgs = { trigger: Trigger; at: string; id?: string | undefined };

  const ofReview = ({ trigger, at, id = review.id }: OfReviewArgs): DeadlineTrigger => ({
    ...named(trigger),
    start: at,
    end: at,
    about: { kind: 'review', id },
    revision: 1,
    cancelled: false,
  });
  const statement = currentStatement(review);
  return [
    ofReview({ trigger: 'cycleStart', at: startOfDay(review.cycle.start, timeZone).toInstant().toString() }),
    ofReview({ trigger: 'cycleEnd', at: endOfDay(review.cycle.end, timeZone).toInstant().toString() }),
    ...(statement?.draftedAt
      ? [ofReview({ trigger: 'statementDraft', at: statement.draftedAt, id: `v${statement.version}` })]
      : []),
    ...review.support.plans.flatMap((plan) => {
      const from = plan.periods.at(-1)?.from;
      if (!from) return [];
      const begun = ofReview({ trigger: 'supportPlanStart', at: from, id: plan.id });
      return [{ ...begun, about: { kind: 'supportPlan' as const, id: plan.id }, revision: plan.periods.length }];
    }),
    ...review.moderation.outcomes
      .filter(({ outcome }) => outcome === 'newStatement')
      .map(({ at, version }) => ofReview({ trigger: 'moderationInstruction', at, id: `v${version}` })),
    ...review.meetings
      .filter((meeting) => meeting.cancelled || isStanding(meeting))
      .map((meeting) => ({
        ...named(meeting.kind),
        start: meeting.start,
        end: endOf(meeting),
        about: { kind: 'meeting' as const, id: meeting.id },
        revision: meeting.revision,
        cancelled: meeting.cancelled !== null,
      })),
    ...review.observations.flatMap((observation) => {
      const shared = {
        about: { kind: 'observation' as const, id: observation.id },
        revision: observation.revision,
        cancelled: observation.cancelled !== null,
      };
      const visit = { ...named('observation'), start: observation.start, end: endOf(observation), ...shared };
      const met = observation.feedbackMeetingAt;
      return met ? [visit, { ...named('observationFeedbackMeeting'), start: met, end: met, ...shared }] : [visit];
    }),
  ];
}
