import type { Context } from '../context.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import { type MessageToSend, message } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { type ObjectiveChange, openChange } from './objective.ts';
import { theOther } from './whoApproves.ts';

export function aboutObjectives(review: Review): MessageToSend[] {
  return [...aboutState(review), ...aboutComment(review), ...aboutChange(review)];
}

function aboutState(review: Review): MessageToSend[] {
  const { state, revision } = review.objectives;
  const about = { aboutId: review.id };
  switch (state.kind) {
    case 'draft':
      return [];
    case 'sent': {
      const toApprove: MessageToSend = message({
        name: 'objectivesToApprove',
        parts: { revision: state.revision, at: state.at },
        fields: { ...about, to: state.to, at: state.at },
      });
      const other = theOther(review, state.by);
      if (other === state.to) return [toApprove];
      return [
        toApprove,
        message({
          name: 'objectivesSentOn',
          parts: { revision: state.revision, at: state.at },
          fields: { ...about, to: other, at: state.at },
        }),
      ];
    }
    case 'returned':
    case 'approved':
      return [review.revieweeOid, review.reviewerOid]
        .filter((oid) => oid !== state.by)
        .map((to) =>
          message({
            name: 'objectivesDecided',
            parts: { revision, at: state.at },
            fields: { ...about, to, at: state.at },
          }),
        );
  }
}

function aboutComment(review: Review): MessageToSend[] {
  const { versions } = review.objectives;
  const { comment } = versions.at(-1) ?? {};
  if (!comment) return [];
  return [
    message({
      name: 'determinedCommented',
      parts: { count: versions.length, at: comment.at },
      fields: { aboutId: review.id, to: review.reviewerOid, at: comment.at },
    }),
  ];
}

function aboutChange(review: Review): MessageToSend[] {
  const change = openChange(review.objectives);
  if (!change || change.improvement) return [];
  const about = { aboutId: change.id };
  const { asked, opened } = change;
  const first: MessageToSend = message({
    name: 'revisionAsked',
    parts: { changeId: change.id },
    fields: { ...about, to: theOther(review, asked.by), at: asked.at },
  });
  if (!opened) return [first];
  const toChange: MessageToSend = message({
    name: 'revisionOpened',
    parts: { changeId: change.id },
    fields: { ...about, to: theOther(review, opened.by), at: opened.at },
  });
  const waiting = waitsForSignature(review, change);
  if (!waiting) return [first, toChange];
  const toSign: MessageToSend = message({
    name: 'changesToSign',
    parts: { changeId: change.id, revision: review.objectives.revision },
    fields: { ...about, ...waiting },
  });
  return [first, toChange, toSign];
}

/** Who must still sign after the other has, and since when. */
function waitsForSignature(
  { revieweeOid, reviewerOid }: Review,
  { signed }: ObjectiveChange,
): { to: string; at: string } | undefined {
  if (signed.reviewer && !signed.reviewee) return { to: revieweeOid, at: signed.reviewer };
  if (signed.reviewee && !signed.reviewer) return { to: reviewerOid, at: signed.reviewee };
  return undefined;
}

export function askedAboutObjectives(review: Review, { pack }: Context): Request[] {
  const { state } = review.objectives;
  const { rule, clause } = pack.objectives;
  if (state.kind === 'sent')
    return [
      {
        kind: 'decideObjectives',
        to: state.to,
        title: state.disagreement
          ? 'The two do not agree: determine the objectives, or return them'
          : 'Approve the objectives, or return them',
        aboutId: review.id,
        section: 'objectives',
        rule,
        clause,
      },
    ];
  return askedAboutChange(review, pack.objectives.revision ?? { rule, clause });
}

function askedAboutChange(review: Review, { rule, clause }: RuleRef): Request[] {
  const change = openChange(review.objectives);
  if (!change) return [];
  const about = { aboutId: change.id, section: 'objectives', rule, clause } as const;
  if (!change.opened)
    return [
      {
        ...about,
        kind: 'openRevision',
        to: theOther(review, change.asked.by),
        title: 'Meet about the objectives, then open them for revision',
      },
    ];
  const waiting = waitsForSignature(review, change);
  if (waiting)
    return [{ ...about, kind: 'signChanges', to: waiting.to, title: 'Read the changed objectives and sign' }];
  return [
    {
      ...about,
      kind: 'reviseObjectives',
      to: change.asked.by,
      title: 'Change the objectives as talked over, and sign',
    },
  ];
}
