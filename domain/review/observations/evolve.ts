import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { ObservationEvent } from './events.ts';
import type { Observation } from './observation.ts';

/** A visit of which nothing more is known yet. */
const NOTHING_MORE = {
  documents: [],
  revision: 1,
  agreement: { kind: 'open' },
  cancelled: null,
  notes: null,
  feedbackPlanned: null,
  feedbackBooking: null,
  feedbackMeetingAt: null,
  feedback: null,
  closed: null,
  passedOn: null,
} as const satisfies Partial<Observation>;

/** What the events of observations change in a review. */
export const evolve: Evolve<ObservationEvent> = {
  observationPlanned: (review, { event: { type, observationId, ...fields }, at }) =>
    withOneMore(review, {
      ...NOTHING_MORE,
      id: observationId,
      kind: 'planned',
      ...fields,
      documents: [],
      toldAt: at,
    }),
  observationMoved: (review, { event: { observationId, start, minutes }, at }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({
        ...observation,
        start,
        minutes,
        revision: observation.revision + 1,
        toldAt: at,
        agreement: { kind: 'open' },
        feedbackPlanned: null,
      }),
    }),
  observationRewritten: (review, { event: { type, observationId, asProposed, ...fields }, at, by }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({
        ...observation,
        ...fields,
        revision: observation.revision + 1,
        toldAt: at,
        agreement: asProposed ? { kind: 'agreed', at, by } : { kind: 'open' },
      }),
    }),
  observationCancelled: (review, { event: { observationId, reason }, at }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({ ...observation, cancelled: { reason, at } }),
    }),
  observationAgreed: (review, { event: { observationId }, at, by }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({
        ...observation,
        agreement: { kind: 'agreed', at, by },
      }),
    }),
  observationProposed: (review, { event: { observationId, focus, activities, why }, at }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({
        ...observation,
        agreement: { kind: 'proposed', at, focus, activities, why },
      }),
    }),
  planningDocumentLinked: (review, { event: { observationId, document } }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({
        ...observation,
        documents: [...observation.documents, document],
      }),
    }),
  planningDocumentRemoved: (review, { event: { observationId, documentId } }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({
        ...observation,
        documents: observation.documents.filter(({ id }) => id !== documentId),
      }),
    }),
  dropInRecorded: (review, { event: { type, observationId, ...fields }, at }) =>
    withOneMore(review, {
      ...NOTHING_MORE,
      id: observationId,
      kind: 'dropIn',
      ...fields,
      purpose: '',
      activities: '',
      group: null,
      documentsAsked: null,
      documents: [],
      toldAt: at,
    }),
  visitNotesRecorded: (review, { event: { type, observationId, ...notes }, at }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({ ...observation, notes: { ...notes, at } }),
    }),
  feedbackMeetingPlanned: (review, { event: { observationId, start, minutes }, at }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({
        ...observation,
        feedbackPlanned: { start, minutes, at, since: observation.feedbackPlanned?.since ?? at },
      }),
    }),
  feedbackMeetingCalledOff: (review, { event: { observationId } }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({ ...observation, feedbackPlanned: null }),
    }),
  feedbackMeetingBooked: (review, { event: { type, observationId, ...feedbackBooking } }) =>
    withObservation({ review, id: observationId, change: (observation) => ({ ...observation, feedbackBooking }) }),
  feedbackBookingRemoved: (review, { event: { observationId } }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({ ...observation, feedbackBooking: null }),
    }),
  feedbackMeetingHeld: (review, { event: { observationId, heldAt } }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({ ...observation, feedbackMeetingAt: heldAt }),
    }),
  feedbackRecorded: (review, { event: { observationId, answers, formVersion }, at, by }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({
        ...observation,
        feedback: { answers, at, by, formVersion: formVersion ?? null },
      }),
    }),
  feedbackClosed: (review, { event: { observationId, comment }, at }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({ ...observation, closed: { at, comment } }),
    }),
  furtherObservationProposed: (review, { event: { type, agreementId, ...fields }, at, by }) => ({
    ...review,
    furtherObservation: [...review.furtherObservation, { id: agreementId, ...fields, by, at, answer: null }],
  }),
  furtherObservationAnswered: (review, { event: { agreementId, agreed }, at, by }) => ({
    ...review,
    furtherObservation: review.furtherObservation.map((each) =>
      each.id === agreementId ? { ...each, answer: { agreed, by, at } } : each,
    ),
  }),
  observationPassedOn: (review, { event: { observationId, text, to }, at }) =>
    withObservation({
      review,
      id: observationId,
      change: (observation) => ({ ...observation, passedOn: { text, to, at } }),
    }),
};

function withOneMore(review: Review, observation: Observation): Review {
  return { ...review, observations: [...review.observations, observation] };
}

type WithObservationArgs = { review: Review; id: string; change: (observation: Observation) => Observation };

function withObservation({ review, id, change }: WithObservationArgs): Review {
  return { ...review, observations: review.observations.map((each) => (each.id === id ? change(each) : each)) };
}
