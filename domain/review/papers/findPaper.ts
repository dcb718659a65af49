import type { PackPaper } from '../../policies/paper.ts';
import type { Situation } from '../situation.ts';
import type { Context } from '../context.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { entriesFor } from './papersOf.ts';

/** A paper that the policy has for this review. */
export function findPaper(paperId: string, review: Review, context: Context): PackPaper | Refusal {
  const paper = entriesFor(context.pack.papers, review, context).find(({ id }) => id === paperId);
  return paper ?? refuse('notFound', 'The policy has no such paper for this review.');
}

/** The policy's words of a paper that a command names. */
export function ruleOfPaper({ paperId }: { paperId: string }, { review, context }: Situation): PackPaper | undefined {
  const paper = findPaper(paperId, review, context);
  return isRefusal(paper) ? undefined : paper;
}
