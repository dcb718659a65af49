import type { Finding } from '../finding.ts';
import { inWordsOf } from '../packs.ts';
import { dutiesIn, type PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { cite, rulesOf } from './wording.ts';

/** Duties for which the policy gives no figure, so the deadline is the app's proposal or the school's choice. */
export function figuresOfOurs(proposal: PolicyProposal): Finding[] {
  const { pack } = proposal;
  const ours = dutiesIn(proposal).filter(({ figureIsOurs, optional }) => figureIsOurs && !optional);
  if (ours.length === 0) return [];
  const named = [...new Set(ours.map((duty) => `“${inWordsOf(pack, duty.duty)}” (${cite(duty)})`))];
  return [
    {
      kind: 'note',
      check: 'figuresOfOurs',
      title: `For ${named.length === 1 ? 'one duty' : `${named.length} duties`} the policy gives no figure`,
      text: `The text asks for ${named.length === 1 ? 'it' : 'them'} and names no number of days: ${inRow(named)}. The deadlines are proposals, and are marked as such wherever they are shown. Look at the figures among the choices, and in an edited copy for the rest.`,
      rules: rulesOf(ours),
    },
  ];
}
