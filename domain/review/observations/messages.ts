import { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../calendar/moments.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { Context } from '../context.ts';
import { messageKey } from '../messageKey.ts';
import type { Asked } from '../message.ts';
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
  if (observation.cancelled)
    return [
      { ...reviewee, key: messageKey('visitCancelled', version), kind: 'visitCancelled', at: observation.cancelled.at },
    ];
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
  if (observation.kind === 'dropIn')
    return [{ ...reviewee, key: messageKey('dropInRecorded', version), kind: 'dropInRecorded', at: toldAt }];
  const planned: Asked = { ...reviewee, key: messageKey('visitPlanned', version), kind: 'visitPlanned', at: toldAt };
  const ahead = observation.feedback ? [] : aWeekAhead(observation, version, reviewee);
  const isFromReviewee =
    agreement.kind === 'proposed' || (agreement.kind === 'agreed' && agreement.by === review.revieweeOid);
  const answered: Asked[] = isFromReviewee
    ? [
        {
          ...observer,
          key: messageKey('visitAnswered', { ...version, at: agreement.at }),
          kind: 'visitAnswered',
          at: agreement.at,
        },
      ]
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
      ? [
          {
            ...reviewee,
            key: messageKey('feedbackMeetingPlanned', { ...version, at: meeting.at }),
            kind: 'feedbackMeetingPlanned' as const,
            at: meeting.at,
          },
        ]
      : []),
    ...(feedback
      ? [{ ...reviewee, key: messageKey('feedbackToRead', version), kind: 'feedbackToRead' as const, at: feedback.at }]
      : []),
    ...(feedback && observerOid !== reviewerOid && !isPassedOn
      ? [
          {
            ...reviewer,
            key: messageKey('feedbackForReviewer', version),
            kind: 'feedbackForReviewer' as const,
            at: feedback.at,
          },
        ]
      : []),
    ...(feedback && closed
      ? [{ ...observer, key: messageKey('feedbackClosed', version), kind: 'feedbackClosed' as const, at: closed.at }]
      : []),
    ...(passedOn?.to ?? []).map((to) => ({
      aboutId: id,
      to,
      key: messageKey('observationPassedOn', { ...version, at: passedOn?.at ?? '' }),
      kind: 'observationPassedOn' as const,
      at: passedOn?.at ?? '',
    })),
  ];
}

/** The reminder a week before the visit (KM-65); the notice itself serves where the visit was planned only days before that. */
function aWeekAhead(observation: Observation, version: Version, about: About): Asked[] {
  const week = Temporal.Instant.from(observation.start).subtract({ hours: 24 * 7 });
  const wellAfterTelling = Temporal.Instant.from(observation.toldAt).add({ hours: 48 });
  if (isBefore(week, wellAfterTelling)) return [];
  return [{ ...about, key: messageKey('visitAhead', version), kind: 'visitAhead', at: week.toString() }];
}

/** What one of the two wrote down of a revision meeting goes to the other to be confirmed, and the answer back (KM-73). */
function aboutFurther({ id, by, at, answer }: FurtherAgreement, review: Review): Asked[] {
  const other = by === review.revieweeOid ? review.reviewerOid : review.revieweeOid;
  const toConfirm: Asked = {
    aboutId: id,
    to: other,
    key: messageKey('furtherToConfirm', { furtherId: id }),
    kind: 'furtherToConfirm',
    at,
  };
  if (!answer) return [toConfirm];
  return [
    toConfirm,
    {
      aboutId: id,
      to: by,
      key: messageKey('furtherAnswered', { furtherId: id }),
      kind: 'furtherAnswered',
      at: answer.at,
    },
  ];
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
