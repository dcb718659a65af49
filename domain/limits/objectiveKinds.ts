import type { LimitOf } from '../policies/limit.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import type { Post } from '../policies/vocabulary.ts';
import { type Flag, flag } from './flag.ts';

type Plan = {
  /** What the person's post includes. */
  posts: readonly Post[];
  /** The kind of each existing objective; null for one without a kind. */
  kinds: readonly (string | null)[];
  /** The kinds with the policy's own names: `pack.objectives.kinds`. */
  names: readonly Pick<PolicyPack['objectives']['kinds'][number], 'id' | 'name'>[];
};

/**
 * Flags the kinds of objective that are missing or too few for somebody with these posts (KS-05, KS-08 to KS-10,
 * KC-04). Four of five work objectives and none on inclusion: "Work": 4 of 5. "Inclusion": none yet.
 */
export function objectiveKinds(limit: LimitOf<'objectiveKinds'>, { posts, kinds, names }: Plan): Flag | undefined {
  const missing = limit.kinds
    .filter((each) => !each.posts || each.posts.some((post) => posts.includes(post)))
    .flatMap(({ kind, least }) => {
      const count = kinds.filter((each) => each === kind).length;
      const name = names.find(({ id }) => id === kind)?.name ?? kind;
      return count >= least ? [] : [`“${name}”: ${howMany(count, least)}.`];
    });
  return missing.length === 0 ? undefined : flag({ limit, reasons: ['Still missing:', ...missing] });
}

function howMany(count: number, least: number): string {
  if (count > 0) return `${count} of ${least}`;
  return least === 1 ? 'none yet' : `none of ${least} yet`;
}
