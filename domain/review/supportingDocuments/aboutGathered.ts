import { isBefore } from '../../calendar/moments.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { Context } from '../context.ts';
import { type MessageToSend, message } from '../message.ts';
import { endOf, isStanding } from '../meetings/meeting.ts';
import { otherOf } from '../parties.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { isEvidenceFixed } from './evidencePlan.ts';
import { kindsThere } from './fromSchool.ts';
import { entriesFor } from './papersOf.ts';

/**
 * Documents, evidence and what a meeting will use go to the other of the two as each is shared (KM-11, KM-23, KM-27).
 */
export function aboutGathered(review: Review): MessageToSend[] {
  const { attached, evidence, evidencePlan, packs } = review.papers;
  const { revieweeOid, reviewerOid } = review;
  const documents = attached
    .filter(({ removedAt }) => removedAt === null)
    .flatMap(({ id, by, at }) =>
      [revieweeOid, reviewerOid]
        .filter((to) => to !== by)
        .map((to): MessageToSend =>
          message({ name: 'documentAttached', parts: { documentId: id, to }, fields: { to, aboutId: id, at } }),
        ),
    );
  const items = evidence
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ id, by, at }): MessageToSend =>
      message({ name: 'evidenceAdded', parts: { itemId: id }, fields: { to: otherOf(review, by), aboutId: id, at } }),
    );
  return [...documents, ...items, ...aboutPlan(review, evidencePlan), ...packs.filter(isLast).map(shared)];

  function isLast(pack: (typeof packs)[number]): boolean {
    return packs.findLast(({ meetingId }) => meetingId === pack.meetingId) === pack;
  }

  function shared({ meetingId, at }: (typeof packs)[number]): MessageToSend {
    return message({
      name: 'packShared',
      parts: { meetingId, at },
      fields: { to: revieweeOid, aboutId: meetingId, at },
    });
  }
}

function aboutPlan(review: Review, plan: Review['papers']['evidencePlan']): MessageToSend[] {
  if (!plan) return [];
  const { revision } = plan;
  if (plan.agreedAt !== null)
    return [
      message({
        name: 'evidenceAgreed',
        parts: { revision },
        fields: { to: plan.by, aboutId: 'plan', at: plan.agreedAt },
      }),
    ];
  return [
    message({
      name: 'evidenceToAgree',
      parts: { revision },
      fields: { to: otherOf(review, plan.by), aboutId: 'plan', at: plan.at },
    }),
  ];
}

/**
 * Documents still missing before the meeting that plans the year, and an agreement on evidence that waits for an answer
 * (KM-11, KM-27).
 */
export function askedAboutGathered(review: Review, context: Context): Request[] {
  return [...askedForDocuments(review, context), ...askedToAgree(review, context)];
}

function askedForDocuments(review: Review, context: Context): Request[] {
  const ahead = review.meetings.some(
    (each) => isStanding(each) && each.kind === 'planningMeeting' && isBefore(context.now, endOf(each)),
  );
  if (!ahead) return [];
  const there = kindsThere({ review, context });
  return entriesFor({ entries: context.pack.documents, review, context })
    .filter(({ id, wanted }) => wanted && !there.has(id))
    .map(({ id, name, rule, clause }) => ({
      kind: 'attachDocument',
      to: review.reviewerOid,
      title: `Attach or link: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      aboutId: id,
      section: 'preparing',
      rule,
      clause,
    }));
}

function askedToAgree(review: Review, { pack }: Context): Request[] {
  const plan = review.papers.evidencePlan;
  if (!plan || plan.agreedAt !== null || isEvidenceFixed(review)) return [];
  const limit = limitsOf({ pack, kind: 'evidenceAgreed', staffGroup: review.staffGroup })[0];
  return [
    {
      kind: 'agreeEvidence',
      to: otherOf(review, plan.by),
      title: 'Agree which other evidence and which criteria will count',
      aboutId: 'plan',
      section: 'preparing',
      ...(limit && { rule: limit.rule, clause: limit.clause }),
    },
  ];
}
