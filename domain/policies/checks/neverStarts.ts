import type { Finding } from '../finding.ts';
import { eventName } from '../deadlines.ts';
import { canHappen } from './meetings.ts';
import { dutiesIn, type PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { cite, dutyInWords, rulesOf } from './wording.ts';

/**
 * Duties that depend on a meeting which the policy, with the school's choices, does not have. Nobody would ever owe
 * them.
 */
export function neverStarts(proposal: PolicyProposal): Finding[] {
  const { pack } = proposal;
  return dutiesIn(proposal)
    .filter(({ starts }) => !starts.some((trigger) => canHappen(trigger, pack)))
    .map((duty) => ({
      kind: 'gap' as const,
      check: 'neverStarts',
      title: `What starts ${cite(duty)} never happens`,
      text: `${dutyInWords(pack, duty)} begins with ${inRow(duty.starts.map((trigger) => `the ${eventName(pack, trigger)}`))}, and with the choices made the policy has no such meeting. So nobody would ever owe it. Choose the meeting, or let the duty begin with something else in an edited copy of the policy.`,
      rules: rulesOf([duty]),
    }));
}
