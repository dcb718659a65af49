import { isBefore } from '../calendar/moments.ts';
import type { Form } from '../forms/form.ts';
import type { Flag } from '../limits/flag.ts';
import { limitsOf } from '../limits/limitsOf.ts';
import { observationFlags } from '../review/flags.ts';
import { feedbackForm, formOfFeedback } from '../review/forms.ts';
import { endOf } from '../review/meetings/meeting.ts';
import type { Observation } from '../review/observations/observation.ts';
import { untrained } from '../review/training.ts';
import { observationMinutes } from '../review/observations/observationHours.ts';
import { type PersonView, viewPerson } from './person.ts';
import { type ReadAnswer, readAnswers } from './readAnswers.ts';
import type { Person } from '../people/person.ts';
import type { Context } from '../review/context.ts';
import { mayAsParty as may } from '../review/permissions.ts';
import type { Review } from '../review/review.ts';

export type ObservationsView = {
  name: string;
  hours: { allowed: number; used: number; left: number; rule: string; clause: string; text: string } | null;
  normally: { count: number; rule: string; clause: string; text: string } | null;
  visitNotice: { weeks: number; rule: string; clause: string; text: string } | null;
  canPlan: boolean;
  /** The warning on each of the staff whose training in observing is not recorded, for whoever chooses (KM-64); by oid. */
  untrained: Record<string, string>;
  form: Form;
  list: ObservationView[];
};

export type ObservationView = Observation & {
  end: string;
  /** The feedback as it is read: each answer under its question, by the form it was written in. */
  read: ReadAnswer[];
  /** What the policy would have otherwise, without forbidding it. */
  flags: Flag[];
  observer: PersonView;
  over: boolean;
  canChange: boolean;
  canAcknowledge: boolean;
  canRecordMeeting: boolean;
  canRecordFeedback: boolean;
  canClose: boolean;
};

export function viewObservations(review: Review, viewer: Person, context: Context, whole: boolean): ObservationsView {
  const { pack } = context;
  const hours = observationMinutes(review, context);
  const normally = limitsOf(pack, 'observationsEachCycle', review.staffGroup)[0];
  const notice = limitsOf(pack, 'visitNotice', review.staffGroup)[0];
  return {
    name: pack.wording.observation,
    hours: hours
      ? {
          allowed: hours.allowed,
          used: hours.used,
          left: hours.left,
          rule: hours.limit.rule,
          clause: hours.limit.clause,
          text: hours.limit.text,
        }
      : null,
    normally: normally
      ? { count: normally.count, rule: normally.rule, clause: normally.clause, text: normally.text }
      : null,
    visitNotice: notice ? { weeks: notice.weeks, rule: notice.rule, clause: notice.clause, text: notice.text } : null,
    canPlan: may('planObservation', review, viewer),
    untrained: may('planObservation', review, viewer) ? untrainedObservers(review, context) : {},
    form: feedbackForm(context).form,
    list: review.observations
      .filter((each) => whole || each.observerOid === viewer.oid)
      .map((each) => viewObservation(each, review, viewer, context)),
  };
}

function untrainedObservers(review: Review, context: Context): ObservationsView['untrained'] {
  const staff = context.everybody().filter(({ staffGroup }) => staffGroup !== null);
  const warned = staff.map(({ oid }) => [oid, untrained('observing', oid, review, context)?.message] as const);
  return Object.fromEntries(warned.filter((each): each is [string, string] => each[1] !== undefined));
}

function viewObservation(observation: Observation, review: Review, viewer: Person, context: Context): ObservationView {
  const over = isBefore(endOf(observation), context.now);
  const open = !observation.cancelled;
  const observes = observation.observerOid === viewer.oid;
  const isReviewee = review.revieweeOid === viewer.oid;
  return {
    ...observation,
    end: endOf(observation),
    read: observation.feedback
      ? readAnswers(formOfFeedback(observation.feedback, context), observation.feedback.answers)
      : [],
    flags: observationFlags(observation, review, context),
    observer: viewPerson(observation.observerOid, context),
    over,
    canChange: open && !observation.feedback && (observes || review.reviewerOid === viewer.oid),
    canAcknowledge: open && isReviewee && !observation.acknowledgedAt && !over,
    canRecordMeeting: open && over && observes,
    canRecordFeedback: open && over && observes && !observation.closed,
    canClose: open && isReviewee && observation.feedback !== null && !observation.closed,
  };
}
