import { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../calendar/moments.ts';
import type { Context } from '../context.ts';
import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';
import type { Review } from '../review.ts';

export type ObservationMessage =
  | 'visitPlanned'
  | 'visitAhead'
  | 'visitCancelled'
  | 'feedbackToRead'
  | 'feedbackClosed'
  | 'feedbackForReviewer';

export function aboutObservations(review: Review): Asked[] {
  return review.observations.flatMap((observation): Asked[] => {
    const about = { aboutId: observation.id };
    const version = `${observation.id}.${observation.revision}`;
    const reviewee = { ...about, to: review.revieweeOid };
    if (observation.cancelled)
      return [{ ...reviewee, key: `visitCancelled.${version}`, kind: 'visitCancelled', at: observation.cancelled.at }];
    const planned: Asked = {
      ...reviewee,
      key: `visitPlanned.${version}`,
      kind: 'visitPlanned',
      at: observation.plannedAt,
    };
    if (!observation.feedback) return [planned, ...aWeekAhead(observation, version, reviewee)];
    const toRead: Asked = {
      ...reviewee,
      key: `feedbackToRead.${version}`,
      kind: 'feedbackToRead',
      at: observation.feedback.at,
    };
    const forReviewer: Asked[] =
      observation.observerOid === review.reviewerOid
        ? []
        : [
            {
              ...about,
              key: `feedbackForReviewer.${version}`,
              kind: 'feedbackForReviewer',
              to: review.reviewerOid,
              at: observation.feedback.at,
            },
          ];
    if (!observation.closed) return [planned, toRead, ...forReviewer];
    const closed: Asked = {
      ...about,
      key: `feedbackClosed.${version}`,
      kind: 'feedbackClosed',
      to: observation.observerOid,
      at: observation.closed.at,
    };
    return [planned, toRead, ...forReviewer, closed];
  });
}

/** The reminder a week before the visit (KM-65); the notice itself serves where the visit was planned only days before that. */
function aWeekAhead(
  observation: Review['observations'][number],
  version: string,
  about: { aboutId: string; to: string },
): Asked[] {
  const week = Temporal.Instant.from(observation.start).subtract({ hours: 24 * 7 });
  const wellAfterPlanning = Temporal.Instant.from(observation.plannedAt).add({ hours: 48 });
  if (isBefore(week, wellAfterPlanning)) return [];
  return [{ ...about, key: `visitAhead.${version}`, kind: 'visitAhead', at: week.toString() }];
}

export function askedAboutObservations(review: Review, { pack }: Context): Request[] {
  return review.observations
    .filter((observation) => observation.feedback && !observation.closed && !observation.cancelled)
    .map((observation) => ({
      kind: 'readFeedback',
      to: review.revieweeOid,
      title: `Read the feedback on the ${pack.wording.observation}; add comments if you like`,
      aboutId: observation.id,
      section: 'observations',
      rule: pack.appendedComments.rule,
      clause: pack.appendedComments.clause,
    }));
}
