import { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../calendar/moments.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { Context } from '../context.ts';
import { type Asked, message } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import type { FurtherAgreement } from './furtherAgreement.ts';
import type { Observation } from './observation.ts';

export function aboutObservations(review: Review, context: Context): Asked[] {
  return [
    ...review.observations.flatMap((observation) => aboutObservation(observation, review, context)),
    ...review.furtherObservation.flatMap((agreement) => aboutFurther(agreement, review)),
  ];
}

function aboutObservation(observation: Observation, review: Review, context: Context): Asked[] {
  const about = { aboutId: observation.id };
  const version = versionOf(observation);
  const reviewee = { ...about, to: review.revieweeOid };
  const observer = { ...about, to: observation.observerOid };
  if (observation.cancelled) return [message('visitCancelled', version, { ...reviewee, at: observation.cancelled.at })];
  return [
    ...aboutVisit(observation, version, { reviewee, observer }, review),
    ...aboutFeedback(observation, version, { reviewee, observer }, review, context),
  ];
}

type About = { aboutId: string; to: string };

type Version = ReturnType<typeof versionOf>;

/** What a message about a visit is about, for its key. */
const versionOf = ({ id, revision }: Observation) => ({ observationId: id, revision });

function aboutVisit(
  observation: Observation,
  version: Version,
  { reviewee, observer }: { reviewee: About; observer: About },
  review: Review,
): Asked[] {
  const { agreement, toldAt } = observation;
  if (observation.kind === 'dropIn') return [message('dropInRecorded', version, { ...reviewee, at: toldAt })];
  const planned: Asked = message('visitPlanned', version, { ...reviewee, at: toldAt });
  const ahead = observation.feedback ? [] : aWeekAhead(observation, version, reviewee);
  const isFromReviewee =
    agreement.kind === 'proposed' || (agreement.kind === 'agreed' && agreement.by === review.revieweeOid);
  const answered: Asked[] = isFromReviewee
    ? [message('visitAnswered', { ...version, at: agreement.at }, { ...observer, at: agreement.at })]
    : [];
  return [planned, ...ahead, ...answered];
}

function aboutFeedback(
  { feedbackPlanned: meeting, feedback, closed, passedOn, id, observerOid }: Observation,
  version: Version,
  { reviewee, observer }: { reviewee: About; observer: About },
  { reviewerOid }: Review,
  { pack }: Context,
): Asked[] {
  // Where the observer sends the reviewer what he or she needs, that is the one card about it (KM-72).
  const isPassedOn = pack.obligations.some(({ doneWhen }) => doneWhen === 'observationPassedOn');
  const reviewer = { aboutId: id, to: reviewerOid };
  return [
    ...(meeting
      ? [message('feedbackMeetingPlanned', { ...version, at: meeting.at }, { ...reviewee, at: meeting.at })]
      : []),
    ...(feedback ? [message('feedbackToRead', version, { ...reviewee, at: feedback.at })] : []),
    ...(feedback && observerOid !== reviewerOid && !isPassedOn
      ? [message('feedbackForReviewer', version, { ...reviewer, at: feedback.at })]
      : []),
    ...(feedback && closed ? [message('feedbackClosed', version, { ...observer, at: closed.at })] : []),
    ...(passedOn?.to ?? []).map((to) =>
      message(
        'observationPassedOn',
        { ...version, at: passedOn?.at ?? '' },
        { aboutId: id, to, at: passedOn?.at ?? '' },
      ),
    ),
  ];
}

/** The reminder a week before the visit (KM-65); the notice itself serves where the visit was planned only days before that. */
function aWeekAhead(observation: Observation, version: Version, about: About): Asked[] {
  const week = Temporal.Instant.from(observation.start).subtract({ hours: 24 * 7 });
  const wellAfterTelling = Temporal.Instant.from(observation.toldAt).add({ hours: 48 });
  if (isBefore(week, wellAfterTelling)) return [];
  return [message('visitAhead', version, { ...about, at: week.toString() })];
}

/** What one of the two wrote down of a revision meeting goes to the other to be confirmed, and the answer back (KM-73). */
function aboutFurther({ id, by, at, answer }: FurtherAgreement, review: Review): Asked[] {
  const other = by === review.revieweeOid ? review.reviewerOid : review.revieweeOid;
  const toConfirm: Asked = message('furtherToConfirm', { furtherId: id }, { aboutId: id, to: other, at });
  if (!answer) return [toConfirm];
  return [toConfirm, message('furtherAnswered', { furtherId: id }, { aboutId: id, to: by, at: answer.at })];
}

export function askedAboutObservations(review: Review, context: Context): Request[] {
  const name = context.pack.wording.observation;
  const asked = (kind: Request['kind'], to: string, aboutId: string, title: string): Request => ({
    kind,
    to,
    title,
    aboutId,
    section: 'observations',
  });
  const clause = ({ rule, clause: at }: { rule: string; clause: string }) => ({ rule, clause: at });
  const [beyond] = limitsOf(context.pack, 'furtherObservation', review.staffGroup);
  return [
    ...review.observations
      .filter(({ cancelled }) => !cancelled)
      .flatMap((observation): Request[] => {
        const { id, agreement, feedback, closed, start, observerOid, documentsAsked, documents } = observation;
        const ahead = observation.kind === 'planned' && isBefore(context.now, start);
        const { revieweeOid } = review;
        if (feedback && !closed)
          return [
            {
              ...asked('readFeedback', revieweeOid, id, `Read the feedback on the ${name}; add comments if you like`),
              ...clause(context.pack.appendedComments),
            },
          ];
        if (!ahead) return [];
        const documentsOwed = documentsAsked !== null && documents.length === 0;
        return [
          ...(agreement.kind === 'open'
            ? [asked('agreeVisit', revieweeOid, id, `Agree to the ${name}, or propose another focus`)]
            : []),
          ...(agreement.kind === 'proposed'
            ? [asked('answerVisitProposal', observerOid, id, `Answer what was proposed for the ${name}`)]
            : []),
          ...(documentsOwed
            ? [asked('linkPlanningDocuments', revieweeOid, id, `Link the planning documents for the ${name}`)]
            : []),
        ];
      }),
    ...review.furtherObservation
      .filter(({ answer }) => !answer)
      .map(({ id, by }) => ({
        ...asked(
          'confirmFurther',
          by === review.revieweeOid ? review.reviewerOid : review.revieweeOid,
          id,
          'Confirm the further observation that the revision meeting agreed',
        ),
        ...(beyond && clause(beyond)),
      })),
  ];
}
