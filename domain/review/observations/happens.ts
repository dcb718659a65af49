import { momentInWords } from '../../calendar/inWords.ts';
import type { Context } from '../context.ts';
import type { Happens, InWords } from '../part.ts';
import type { Review } from '../review.ts';
import type { ObservationEvent } from './events.ts';
import type { Observation } from './observation.ts';

/** What the events of observations make of a review. */
export const observationsHappen: Happens<ObservationEvent> = {
  observationPlanned: (review, { type, observationId, ...fields }, { at }) => ({
    ...review,
    observations: [
      ...review.observations,
      {
        id: observationId,
        ...fields,
        revision: 1,
        plannedAt: at,
        acknowledgedAt: null,
        cancelled: null,
        feedbackMeetingAt: null,
        feedback: null,
        closed: null,
      },
    ],
  }),
  observationMoved: (review, { observationId, start, minutes }) =>
    withObservation(review, observationId, (observation) => ({
      ...observation,
      start,
      minutes,
      revision: observation.revision + 1,
      acknowledgedAt: null,
    })),
  observationCancelled: (review, { observationId, reason }, { at }) =>
    withObservation(review, observationId, (observation) => ({ ...observation, cancelled: { reason, at } })),
  observationAcknowledged: (review, { observationId }, { at }) =>
    withObservation(review, observationId, (observation) => ({ ...observation, acknowledgedAt: at })),
  feedbackMeetingHeld: (review, { observationId, heldAt }) =>
    withObservation(review, observationId, (observation) => ({ ...observation, feedbackMeetingAt: heldAt })),
  feedbackRecorded: (review, { observationId, answers, formVersion }, { at, by }) =>
    withObservation(review, observationId, (observation) => ({
      ...observation,
      feedback: { answers, at, by, formVersion: formVersion ?? null },
    })),
  feedbackClosed: (review, { observationId, comment }, { at }) =>
    withObservation(review, observationId, (observation) => ({ ...observation, closed: { at, comment } })),
};

function withObservation(review: Review, id: string, change: (observation: Observation) => Observation): Review {
  return { ...review, observations: review.observations.map((each) => (each.id === id ? change(each) : each)) };
}

const when = (moment: string, { calendar }: Context) => momentInWords(moment, calendar.timeZone);

export const observationsInWords: InWords<ObservationEvent> = {
  observationPlanned: ({ start }, context) =>
    `Planned a ${context.pack.wording.observation} for ${when(start, context)}`,
  observationMoved: ({ start }, context) => `Moved the ${context.pack.wording.observation} to ${when(start, context)}`,
  observationCancelled: (_, { pack }) => `Cancelled a ${pack.wording.observation}`,
  observationAcknowledged: (_, { pack }) => `Acknowledged the ${pack.wording.observation}`,
  feedbackMeetingHeld: ({ heldAt }, context) => `Recorded the feedback meeting of ${when(heldAt, context)}`,
  feedbackRecorded: (_, { pack }) => `Wrote the feedback on the ${pack.wording.observation}`,
  feedbackClosed: ({ comment }) =>
    comment ? 'Added comments to the feedback and closed it' : 'Read the feedback and closed it',
};
