import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { SuspensionReason } from './events.ts';

type SuspensionRule = PolicyPack['suspensions'][number];

type WithRuleArgs = {
  wanted: SuspensionReason;
  context: Pick<Context, 'pack'>;
  decide: (rule: SuspensionRule) => Decision;
};

/** Decides for one of the policy's reasons (KM-03, TA-26, TA-29, KS-24). */
export function withRule({ wanted, context: { pack }, decide }: WithRuleArgs): Decision {
  const rule = pack.suspensions.find(({ reason }) => reason === wanted);
  if (rule) return decide(rule);
  const known = pack.suspensions.map(({ label }) => label).join('; ');
  const message = `This policy does not suspend a review for that. It knows: ${known || 'no reason'}.`;
  return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'reason', message }] });
}
