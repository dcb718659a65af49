import type { ReviewNow } from '../situation.ts';
import type { PackPaper } from '../../policies/paper.ts';
import type { Situation } from '../situation.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { entriesFor } from './papersOf.ts';

/** A paper that the policy has for this review. */
export function findPaper(paperId: string, { review, context }: ReviewNow): PackPaper | Refusal {
  const paper = entriesFor({ entries: context.pack.papers, review, context }).find(({ id }) => id === paperId);
  return paper ?? refuse({ refused: 'notFound', message: 'The policy has no such paper for this review.' });
}

/** The policy's words on a paper that a command names. */
export function ruleOfPaper({ paperId }: { paperId: string }, { review, context }: Situation): PackPaper | undefined {
  const paper = findPaper(paperId, { review, context });
  return isRefusal(paper) ? undefined : paper;
}
