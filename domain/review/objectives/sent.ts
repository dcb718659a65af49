import { accessTo } from '../access/accessTo.ts';
import { giveAccess } from '../access/give.ts';
import type { Situation } from '../situation.ts';
import type { ReviewEvent } from '../events.ts';
import type { Seal } from '../signed/seal.ts';
import { whoApproves } from './whoApproves.ts';

/** The events of sending. Whoever approves gets access, if the policy does not show that person the review anyway. */
export function sent(said: Seal & { disagreement?: string }, { review, actor, context }: Situation): ReviewEvent[] {
  const to = whoApproves({ review, senderOid: actor.oid, context });
  const person = context.person(to);
  const letIn =
    person && !accessTo({ review, person, context }).has('whole')
      ? [
          giveAccess(
            { oid: to, sees: 'whole', purpose: 'to approve the objectives', ref: context.pack.objectives },
            context,
          ),
        ]
      : [];
  return [...letIn, { type: 'objectivesSent', to, ...said }];
}
