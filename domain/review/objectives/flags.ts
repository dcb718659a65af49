import { shareOfFullTime } from '../../calendar/workingPattern.ts';
import type { RuleText } from '../../policies/policyPack.ts';
import { type Flag } from '../../limits/flag.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { objectiveFields } from '../../limits/objectiveFields.ts';
import { objectiveKinds } from '../../limits/objectiveKinds.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import type { Objective } from './objective.ts';

type ObjectiveFlagsArgs = { objective: Objective; review: Review; context: Pick<Context, 'pack'> };

/**
 * What an objective lacks by its policy: a part of SMART (KS-02, TA-14), the second level (KS-03), activities and
 * indicators (KS-15), action steps (PA-13), its kind, and what its kind asks for (KS-05, KS-08 to KS-10).
 */
export function objectiveFlags({ objective, review, context: { pack } }: ObjectiveFlagsArgs): Flag[] {
  const fields = limitsOf({ pack, kind: 'objectiveFields', staffGroup: review.staffGroup }).flatMap(
    (limit) => objectiveFields(limit, { ...objective, ...objective.parts }) ?? [],
  );
  return [...fields, ...kindFlags({ objective, review, pack })];
}

type KindFlagsArgs = { objective: Objective; review: Review; pack: Context['pack'] };

function kindFlags({ objective, review: { staffGroup }, pack }: KindFlagsArgs): Flag[] {
  const { kinds } = pack.objectives;
  const kind = kinds.find(({ id }) => id === objective.kind);
  if (!kind) {
    const ref = limitsOf({ pack, kind: 'objectiveKinds', staffGroup })[0];
    return kinds.length > 0 && ref
      ? [{ force: 'should', rule: ref.rule, clause: ref.clause, message: 'It has no kind yet. Choose one.' }]
      : [];
  }
  const { rule, clause, name } = kind;
  const missing = (kind.fields ?? []).filter(({ id }) => !objective.details?.[id]).map((each) => each.name);
  if (kind.groups && !objective.groups) missing.push('each class or group, with its percentages');
  return missing.length === 0
    ? []
    : [{ force: 'should', rule, clause, message: `“${name}”: still to be said: ${missing.join('; ')}.` }];
}

/** What the objectives together lack or have too many of: kinds (KS-05, KC-04), and room in the plan (PA-13). */
export function planFlags(review: Review, { pack, person }: Pick<Context, 'pack' | 'person'>): Flag[] {
  const { list } = review.objectives;
  const posts = person(review.revieweeOid)?.posts ?? [];
  const kinds = list.map(({ kind }) => kind ?? null);
  const missing = limitsOf({ pack, kind: 'objectiveKinds', staffGroup: review.staffGroup }).flatMap(
    (limit) => objectiveKinds(limit, { posts, kinds, names: pack.objectives.kinds }) ?? [],
  );
  const many = limitsOf({ pack, kind: 'objectives', staffGroup: review.staffGroup })
    .filter(({ force, normallyAtMost }) => force === 'should' && list.length > normallyAtMost)
    .map(({ force, rule, clause, text }) => ({ force, rule, clause, message: `${text} There are ${list.length}.` }));
  return [...missing, ...many];
}

/** What the policy says of objectives of part-timers (KM-04); undefined for full-timers, and if it says nothing. */
export function breadthOf(review: Review, { pack }: Pick<Context, 'pack'>): RuleText | undefined {
  return shareOfFullTime(review.workingPattern) < 1 ? pack.objectives.breadth : undefined;
}

/** Whether anything in an objective can be counted: a number in a target, a percentage or an indicator. */
export function isCounted({ success, outstanding = '', parts, groups }: Objective): boolean {
  return groups !== undefined || /\d/.test(`${success}${outstanding}${parts?.indicators ?? ''}`);
}
