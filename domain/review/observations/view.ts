import type { Situation, ReviewNow } from '../situation.ts';
import type { RuleText } from '../../policies/policyPack.ts';
import { isBefore } from '../../calendar/moments.ts';
import { termInWords } from '../../calendar/terms.ts';
import type { Form } from '../../forms/form.ts';
import type { Flag } from '../../limits/flag.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { Person } from '../../people/person.ts';
import { atSchool } from '../context.ts';
import { observationFlags } from '../flags.ts';
import { feedbackForm, formOfFeedback } from '../forms.ts';
import { endOf } from '../meetings/meeting.ts';
import type { observations } from './index.ts';
import type { FurtherAgreement } from './furtherAgreement.ts';
import type { Observation } from './observation.ts';
import { untrained } from '../training.ts';
import { breakAfterNotice, earliestVisitDay } from './visitTime.ts';
import { observationMinutes } from './observationHours.ts';
import { othersToTell } from './othersToTell.ts';
import { breaksFrom, type SchoolBreak } from '../../calendar/breakOn.ts';
import { todayAt } from '../today.ts';
import { mayObserve } from './mayObserve.ts';
import type { Action } from '../notes/state.ts';
import { actionsFrom } from '../notes/actionPoints.ts';
import { type ActionView, viewAction } from '../notes/view.ts';
import { isOffered } from '../offer.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';
import { type ReadAnswer, readAnswers } from '../../views/readAnswers.ts';

export type ObservationsView = {
  name: string;
  hours: (RuleText & { allowed: number; further: number; used: number; left: number }) | null;
  normally: (RuleText & { count: number }) | null;
  /**
   * The notice of a visit, with the first day on which one can be (ISO date), and the break that comes before it where
   * the notice ends in one: "half-term"; null if the policy asks for none.
   */
  visitNotice: (RuleText & { weeks: number; earliest: string; after: string | null }) | null;
  /** The rule about observation beyond the plan, and what was agreed; null if the policy has none. */
  further: (RuleText & { canPropose: boolean; list: FurtherView[] }) | null;
  /** The rule about drop-ins, for people who may record one; null for others. */
  dropIns: RuleText | null;
  canPlan: boolean;
  /** When no visit can be. Empty unless the viewer plans visits. */
  breaks: SchoolBreak[];
  /** The policy’s word that only people trained in it observe, for whoever plans; whether there is none. */
  trainedOnly: (RuleText & { isNobody: boolean }) | null;
  /** The oids of the staff who can observe. Empty unless the viewer plans visits. */
  mayObserve: string[];
  /**
   * The warning about each of the staff without recorded training in observing, by oid, for whoever chooses (KM-64).
   */
  untrained: Record<string, string>;
  form: Form;
  list: ObservationView[];
};

export type FurtherView = Omit<FurtherAgreement, 'by'> & { by: PersonView; canAnswer: boolean };

export type ObservationView = Omit<Observation, 'passedOn' | 'feedbackBooking'> & {
  end: string;
  passedOn: { text: string; to: PersonView[]; at: string } | null;
  /** The term of the visit: "Autumn term 2026" (PA-13). */
  term: string;
  /** Whether both Outlook calendars show the present state of the feedback meeting; null if there is none to show. */
  feedbackOutlook: 'waiting' | 'booked' | null;
  feedbackJoinUrl: string | null;
  /** People to whom the observer can send what they need (KM-72). */
  toTell: PersonView[];
  /** When the person observed has PPA, a break or lunch on the days for the feedback meeting (KM-69). */
  protectedTime: { weekday: number; start: string; end: string; kind: 'ppa' | 'break' | 'lunch' }[];
  /** The feedback as people read it: each answer under its question, by the form in which it was written. */
  read: ReadAnswer[];
  /** Where it departs from the policy without being forbidden. */
  flags: Flag[];
  /** What its action points became. Why one was not done stays between the two. */
  actions: ActionView[];
  observer: PersonView;
  begun: boolean;
  over: boolean;
  /** Whether it can be moved, or at least cancelled. */
  canChange: boolean;
  canMove: boolean;
  canRewrite: boolean;
  canAgree: boolean;
  canPropose: boolean;
  canLinkDocuments: boolean;
  canRemoveDocuments: boolean;
  canTakeNotes: boolean;
  canPlanMeeting: boolean;
  canRecordMeeting: boolean;
  canRecordFeedback: boolean;
  canClose: boolean;
  canPassOn: boolean;
};

type SeenOfObservations = {
  whole: boolean;
  /** Every observation, not only the viewer’s own. */
  all: boolean;
};

export function viewObservations(
  { whole, all }: SeenOfObservations,
  { review, actor: viewer, context }: Situation,
): ObservationsView {
  const { pack } = context;
  const hours = observationMinutes({ review, context });
  const normally = limitsOf({ pack, kind: 'observationsEachCycle', staffGroup: review.staffGroup })[0];
  const notice = limitsOf({ pack, kind: 'visitNotice', staffGroup: review.staffGroup })[0];
  const canPlan = isOffered({ type: 'planObservation', about: {}, situation: { review, actor: viewer, context } });
  const observers = canPlan ? mayObserve(review, context).filter(({ staffGroup }) => staffGroup !== null) : [];
  return {
    name: pack.wording.observation,
    hours: hours
      ? { ...said(hours.limit), allowed: hours.allowed, further: hours.further, used: hours.used, left: hours.left }
      : null,
    normally: normally ? { ...said(normally), count: normally.count } : null,
    visitNotice: notice
      ? {
          ...said(notice),
          weeks: notice.weeks,
          earliest: earliestVisitDay({ review, context }),
          after: breakAfterNotice({ review, context }) ?? null,
        }
      : null,
    further: whole ? viewFurther({ review, actor: viewer, context }) : null,
    dropIns: viewDropIns({ review, actor: viewer, context }),
    canPlan,
    breaks: canPlan ? breaksFrom(todayAt(context), context.calendar) : [],
    trainedOnly: trainedOnly({ canPlan, situation: { review, actor: viewer, context } }),
    mayObserve: observers.map(({ oid }) => oid),
    untrained: untrainedAmong(observers, { review, context }),
    form: feedbackForm(context).form,
    list: review.observations
      .filter((each) => all || each.observerOid === viewer.oid)
      .map((each) => viewObservation({ observation: each, whole, situation: { review, actor: viewer, context } })),
  };
}

type TrainedOnlyArgs = { canPlan: boolean; situation: Situation };

function trainedOnly({ canPlan, situation }: TrainedOnlyArgs): ObservationsView['trainedOnly'] {
  const { review, actor, context } = situation;
  const limit = limitsOf({ pack: context.pack, kind: 'trainedFor', staffGroup: review.staffGroup }).find(
    ({ what, force }) => what === 'observing' && force === 'must',
  );
  const isNobody = !canPlan && actor.oid === review.reviewerOid && mayObserve(review, context).length === 0;
  return limit && (canPlan || isNobody) ? { ...said(limit), isNobody } : null;
}

function untrainedAmong(observers: readonly Person[], { review, context }: ReviewNow): ObservationsView['untrained'] {
  const warned = observers.map(
    ({ oid }) => [oid, untrained({ what: 'observing', oid, review, context })?.message] as const,
  );
  return Object.fromEntries(warned.filter((each): each is [string, string] => each[1] !== undefined));
}

const said = ({ rule, clause, text }: RuleText): RuleText => ({ rule, clause, text });
function viewFurther({ review, actor: viewer, context }: Situation): ObservationsView['further'] {
  const [limit] = limitsOf({ pack: context.pack, kind: 'furtherObservation', staffGroup: review.staffGroup });
  if (!limit) return null;
  const situation = { review, actor: viewer, context };
  return {
    ...said(limit),
    canPropose: isOffered({ type: 'proposeFurtherObservation', about: {}, situation }),
    list: review.furtherObservation.map((each) => ({
      ...each,
      by: viewPerson(each.by, context),
      canAnswer: isOffered({ type: 'answerFurtherObservation', about: { agreementId: each.id }, situation }),
    })),
  };
}
function viewDropIns({ review, actor: viewer, context }: Situation): RuleText | null {
  const [limit] = limitsOf({ pack: context.pack, kind: 'dropIns', staffGroup: review.staffGroup });
  return limit && isOffered({ type: 'recordDropIn', about: {}, situation: { review, actor: viewer, context } })
    ? said(limit)
    : null;
}

/** The commands about one observation. */
type AboutOne = Exclude<
  (typeof observations.commands)[number]['type'],
  'planObservation' | 'recordDropIn' | 'proposeFurtherObservation' | 'answerFurtherObservation'
>;

type ViewObservationArgs = { observation: Observation; whole: boolean; situation: Situation };

function viewObservation({ observation, whole, situation }: ViewObservationArgs): ObservationView {
  const { review, actor: viewer, context } = situation;
  const begun = !isBefore(context.now, observation.start);
  const over = isBefore(endOf(observation), context.now);
  const open = !observation.cancelled;
  const observes = observation.observerOid === viewer.oid;
  const may = (type: AboutOne) =>
    isOffered({ type, about: { observationId: observation.id }, situation: { review, actor: viewer, context } });
  const canMove = may('moveObservation');
  const { passedOn, feedbackBooking: booking, ...rest } = observation;
  const meeting = open && !observation.feedbackMeetingAt ? observation.feedbackPlanned : null;
  const isBooked = booking?.start === meeting?.start && booking?.minutes === meeting?.minutes;
  const toTell = othersToTell({ review, observation, context }).map((oid) => viewPerson(oid, context));
  return {
    ...rest,
    end: endOf(observation),
    term: termInWords(atSchool(observation.start, context).toPlainDate().toString(), context.calendar),
    feedbackOutlook: meeting && (isBooked ? 'booked' : 'waiting'),
    feedbackJoinUrl: meeting && (booking?.joinUrl ?? null),
    read: observation.feedback
      ? readAnswers(formOfFeedback(observation.feedback, context), observation.feedback.answers)
      : [],
    passedOn: passedOn && { ...passedOn, to: passedOn.to.map((oid) => viewPerson(oid, context)) },
    toTell,
    protectedTime: observes ? (context.person(review.revieweeOid)?.protectedTime ?? []) : [],
    flags: observationFlags(observation, { review, context }),
    actions: actionsFrom(observation.id, review).map((action) => viewActionPoint({ action, whole, situation })),
    observer: viewPerson(observation.observerOid, context),
    begun,
    over,
    canChange: canMove || may('cancelObservation'),
    canMove,
    canRewrite: may('rewriteObservation'),
    canAgree: may('agreeObservation'),
    canPropose: may('proposeForObservation'),
    canLinkDocuments: may('linkPlanningDocument'),
    canRemoveDocuments: may('removePlanningDocument'),
    canTakeNotes: may('recordVisitNotes'),
    canPlanMeeting: may('planFeedbackMeeting'),
    canRecordMeeting: may('recordFeedbackMeeting'),
    canRecordFeedback: may('recordFeedback'),
    canClose: may('closeFeedback'),
    canPassOn: may('passOnObservation'),
  };
}

type ViewActionPointArgs = { action: Action; whole: boolean; situation: Situation };

function viewActionPoint({ action, whole, situation }: ViewActionPointArgs): ActionView {
  const view = viewAction(action, situation);
  return whole ? view : { ...view, closed: view.closed && { ...view.closed, comment: null } };
}
