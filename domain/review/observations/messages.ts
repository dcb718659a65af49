import type { ReviewNow } from '../situation.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../calendar/moments.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { Context } from '../context.ts';
import { type MessageToSend, message } from '../message.ts';
import { otherOf } from '../parties.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import type { FurtherAgreement } from './furtherAgreement.ts';
import type { Observation } from './observation.ts';

export function aboutObservations(review: Review, context: Context): MessageToSend[] {
  return [
    ...review.observations.flatMap((observation) => aboutObservation(observation, { review, context })),
    ...review.furtherObservation.flatMap((agreement) => aboutFurther(agreement, review)),
  ];
}

function aboutObservation(observation: Observation, { review, context }: ReviewNow): MessageToSend[] {
  const about = { aboutId: observation.id };
  const version = versionOf(observation);
  const reviewee = { ...about, to: review.revieweeOid };
  const observer = { ...about, to: observation.observerOid };
  if (observation.cancelled)
    return [message({ name: 'visitCancelled', parts: version, fields: { ...reviewee, at: observation.cancelled.at } })];
  return [
    ...aboutVisit({ observation, version, given: { reviewee, observer }, review }),
    ...aboutFeedback({ observation, version, given: { reviewee, observer } }, { review, context }),
  ];
}

type VisitMessage = { aboutId: string; to: string };

type Version = ReturnType<typeof versionOf>;

/** The parts of the key of a message about a visit. */
const versionOf = ({ id, revision }: Observation) => ({ observationId: id, revision });

type AboutVisitArgs = {
  observation: Observation;
  version: Version;
  given: { reviewee: VisitMessage; observer: VisitMessage };
  review: Review;
};

function aboutVisit({ observation, version, given: { reviewee, observer }, review }: AboutVisitArgs): MessageToSend[] {
  const { agreement, toldAt } = observation;
  if (observation.kind === 'dropIn')
    return [message({ name: 'dropInRecorded', parts: version, fields: { ...reviewee, at: toldAt } })];
  const planned: MessageToSend = message({ name: 'visitPlanned', parts: version, fields: { ...reviewee, at: toldAt } });
  const ahead = observation.feedback ? [] : aWeekAhead({ observation, version, about: reviewee });
  const isFromReviewee =
    agreement.kind === 'proposed' || (agreement.kind === 'agreed' && agreement.by === review.revieweeOid);
  const answered: MessageToSend[] = isFromReviewee
    ? [
        message({
          name: 'visitAnswered',
          parts: { ...version, at: agreement.at },
          fields: { ...observer, at: agreement.at, isNews: agreement.kind === 'agreed' },
        }),
      ]
    : [];
  return [planned, ...ahead, ...answered];
}

type AboutFeedbackArgs = {
  observation: Observation;
  version: Version;
  given: { reviewee: VisitMessage; observer: VisitMessage };
};

function aboutFeedback(
  {
    observation: { feedbackPlanned: meeting, feedback, closed, passedOn, id, observerOid },
    version,
    given: { reviewee, observer },
  }: AboutFeedbackArgs,
  { review: { reviewerOid }, context: { pack } }: ReviewNow,
): MessageToSend[] {
  // If the observer sends the reviewer what he or she needs, that is the only card about it (KM-72).
  const isPassedOn = pack.obligations.some(({ doneWhen }) => doneWhen === 'observationPassedOn');
  const reviewer = { aboutId: id, to: reviewerOid };
  return [
    ...(meeting
      ? [
          message({
            name: 'feedbackMeetingPlanned',
            parts: { ...version, at: meeting.at },
            fields: { ...reviewee, at: meeting.at },
          }),
        ]
      : []),
    ...(feedback
      ? [message({ name: 'feedbackToRead', parts: version, fields: { ...reviewee, at: feedback.at } })]
      : []),
    ...(feedback && observerOid !== reviewerOid && !isPassedOn
      ? [message({ name: 'feedbackForReviewer', parts: version, fields: { ...reviewer, at: feedback.at } })]
      : []),
    ...(feedback && closed
      ? [
          message({
            name: 'feedbackClosed',
            parts: version,
            fields: { ...observer, at: closed.at, isNews: closed.comment === null },
          }),
        ]
      : []),
    ...(passedOn?.to ?? []).map((to) =>
      message({
        name: 'observationPassedOn',
        parts: { ...version, at: passedOn?.at ?? '' },
        fields: { aboutId: id, to, at: passedOn?.at ?? '' },
      }),
    ),
  ];
}

type AWeekAheadArgs = { observation: Observation; version: Version; about: VisitMessage };

/** The reminder a week before the visit (KM-65). */
function aWeekAhead({ observation, version, about }: AWeekAheadArgs): MessageToSend[] {
  const at = weekAhead(observation);
  return at === undefined ? [] : [message({ name: 'visitAhead', parts: version, fields: { ...about, at } })];
}

/**
 * When the reminder of a visit goes: a week before it (KM-65). Undefined if the visit was planned only days before that:
 * the notice itself is enough.
 */
export function weekAhead({ start, toldAt }: Pick<Observation, 'start' | 'toldAt'>): string | undefined {
  const week = Temporal.Instant.from(start).subtract({ hours: 24 * 7 });
  return isBefore(week, Temporal.Instant.from(toldAt).add({ hours: 48 })) ? undefined : week.toString();
}

/**
 * What one of the two wrote down about a revision meeting goes to the other to confirm, and the answer goes back
 * (KM-73).
 */
function aboutFurther({ id, by, at, answer }: FurtherAgreement, review: Review): MessageToSend[] {
  const toConfirm: MessageToSend = message({
    name: 'furtherToConfirm',
    parts: { furtherId: id },
    fields: { aboutId: id, to: otherOf(review, by), at },
  });
  if (!answer) return [toConfirm];
  return [
    toConfirm,
    message({ name: 'furtherAnswered', parts: { furtherId: id }, fields: { aboutId: id, to: by, at: answer.at } }),
  ];
}

export function askedAboutObservations(review: Review, context: Context): Request[] {
  const name = context.pack.wording.observation;
  type AskedArgs = { kind: Request['kind']; to: string; aboutId: string; title: string };

  const asked = ({ kind, to, aboutId, title }: AskedArgs): Request => ({
    kind,
    to,
    title,
    aboutId,
    section: 'observations',
  });
  const clause = ({ rule, clause: at }: RuleRef) => ({ rule, clause: at });
  const [beyond] = limitsOf({ pack: context.pack, kind: 'furtherObservation', staffGroup: review.staffGroup });
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
              ...asked({
                kind: 'readFeedback',
                to: revieweeOid,
                aboutId: id,
                title: `Read the feedback on the ${name}; add comments if you like`,
              }),
              ...clause(context.pack.appendedComments),
            },
          ];
        if (!ahead) return [];
        const documentsOwed = documentsAsked !== null && documents.length === 0;
        return [
          ...(agreement.kind === 'open'
            ? [
                asked({
                  kind: 'agreeVisit',
                  to: revieweeOid,
                  aboutId: id,
                  title: `Agree to the ${name}, or propose another focus`,
                }),
              ]
            : []),
          ...(agreement.kind === 'proposed'
            ? [
                asked({
                  kind: 'answerVisitProposal',
                  to: observerOid,
                  aboutId: id,
                  title: `Answer what was proposed for the ${name}`,
                }),
              ]
            : []),
          ...(documentsOwed
            ? [
                asked({
                  kind: 'linkPlanningDocuments',
                  to: revieweeOid,
                  aboutId: id,
                  title: `Link the planning documents for the ${name}`,
                }),
              ]
            : []),
        ];
      }),
    ...review.furtherObservation
      .filter(({ answer }) => !answer)
      .map(({ id, by }) => ({
        ...asked({
          kind: 'confirmFurther',
          to: otherOf(review, by),
          aboutId: id,
          title: 'Confirm the further observation that the revision meeting agreed',
        }),
        ...(beyond && clause(beyond)),
      })),
  ];
}
