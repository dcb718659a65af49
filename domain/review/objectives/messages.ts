import type { Context } from '../context.ts';
import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';
import type { Review } from '../review.ts';

export type ObjectiveMessage = 'objectivesToApprove' | 'objectivesDecided';

export function aboutObjectives(review: Review): Asked[] {
  const { state, revision } = review.objectives;
  const about = { aboutId: review.id };
  switch (state.kind) {
    case 'draft':
      return [];
    case 'sent':
      return [
        {
          ...about,
          key: `objectivesToApprove.${revision}.${state.at}`,
          kind: 'objectivesToApprove',
          to: state.to,
          at: state.at,
        },
      ];
    case 'returned':
    case 'approved':
      return [review.revieweeOid, review.reviewerOid]
        .filter((oid) => oid !== state.by)
        .map((to) => ({
          ...about,
          key: `objectivesDecided.${revision}.${state.at}`,
          kind: 'objectivesDecided',
          to,
          at: state.at,
        }));
  }
}

export function askedAboutObjectives({ id, objectives }: Review, { pack }: Context): Request[] {
  const { state } = objectives;
  if (state.kind !== 'sent') return [];
  return [
    {
      kind: 'decideObjectives',
      to: state.to,
      title: 'Approve the objectives, or return them',
      aboutId: id,
      section: 'objectives',
      rule: pack.objectives.rule,
      clause: pack.objectives.clause,
    },
  ];
}
