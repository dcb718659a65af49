import type { PolicyPack } from '../../policies/policyPack.ts';
import { endAccess } from '../access/give.ts';
import type { Situation } from '../situation.ts';
import type { Context } from '../context.ts';
import type { ReviewEvent } from '../events.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { Appeal } from './state.ts';

export type AppealRule = NonNullable<PolicyPack['appeals']>[number];

/** Why everything about an appeal can be done after the cycle’s end too. */
export const AFTER_THE_END = 'What a cycle came to is appealed against after its end (KM-56).';

/** The policy's rule for an appeal against something; undefined if it has none. */
export function ruleFor(subject: Appeal['subject'], { pack }: Pick<Context, 'pack'>): AppealRule | undefined {
  return pack.appeals?.find(({ against }) => against.includes(subject));
}

type WithOpenArgs = { appealId: string; situation: Situation; decide: (appeal: Appeal, rule: AppealRule) => Decision };

/** Decides about an appeal that has not ended. */
export function withOpen({ appealId, situation: { review, context }, decide }: WithOpenArgs): Decision {
  const appeal = review.appeals.find(({ id }) => id === appealId);
  const rule = appeal && ruleFor(appeal.subject, context);
  if (!appeal || !rule) return refuse({ refused: 'notFound', message: 'There is no such appeal in this review.' });
  return appeal.state === 'ended'
    ? refuse({ refused: 'alreadyDone', message: 'This has ended.', ref: rule })
    : decide(appeal, rule);
}

/** The hearer's access lasts as long as the appeal. */
export function accessEnds(hearer: Appeal['hearer'], { access }: Review): ReviewEvent[] {
  return endAccess(access.grants.filter(({ id, oid }) => id === hearer?.grantId && oid === hearer.oid));
}
