import type { Person } from '../../people/person.ts';
import type { PackPaper } from '../../policies/paper.ts';
import type { Post } from '../../policies/vocabulary.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import { reviewersOf } from '../reviewers/state.ts';
import type { PaperVersion } from './state.ts';

type ForSome = { staffGroups?: string[] | undefined; posts?: Post[] | undefined };

/** The entries of a policy that apply to the reviewee, by staff group and by what the post includes. */
export function entriesFor<Entry extends ForSome>({
  entries,
  review,
  context: { person },
}: {
  entries: readonly Entry[];
  review: Review;
  context: Pick<Context, 'person'>;
}): Entry[] {
  const own = person(review.revieweeOid)?.posts ?? [];
  return entries.filter(
    ({ staffGroups, posts }) =>
      (!staffGroups || staffGroups.includes(review.staffGroup)) && (!posts || posts.some((post) => own.includes(post))),
  );
}

/** Every version of a paper that was shared, oldest first. */
export function sharedVersions({ papers }: Pick<Review, 'papers'>, paperId: string): readonly PaperVersion[] {
  return papers.filled.find(({ id }) => id === paperId)?.versions ?? [];
}

/** Somebody's side, as far as papers go; undefined for anybody but the two sides. */
export function sideOf(review: Review, { oid }: Pick<Person, 'oid'>): 'reviewee' | 'reviewer' | undefined {
  if (oid === review.revieweeOid) return 'reviewee';
  return reviewersOf(review).includes(oid) ? 'reviewer' : undefined;
}

type MayReadArgs = { paper: PackPaper; review: Review; person: Pick<Person, 'oid'> };

/** Whether somebody who sees the whole review reads this paper: some are for the two alone (KC-12). */
export function mayRead({ paper: { seenBy }, review, person }: MayReadArgs): boolean {
  return seenBy === 'whole' || sideOf(review, person) !== undefined;
}
