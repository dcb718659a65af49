import { dateInWords } from '../../calendar/inWords.ts';
import type { Person } from '../../people/person.ts';
import { cycleCaseFor, endsInLine, firstCycleEnds } from '../../policies/cycles.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import { atSchool, type Context } from '../context.ts';
import type { Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { panelOf } from './cases.ts';
import { changeOfReviewer } from './changeOfReviewer.ts';
import type { ReviewersCommand } from './commands.ts';
import type { ReviewersEvent } from './events.ts';
import { cycleBegunAgain } from './state.ts';

type CommandOf<Type extends ReviewersCommand['type']> = Extract<ReviewersCommand, { type: Type }>;

/**
 * The days on which the first cycle of this review can end (KM-09); empty where it did not begin part-way. Begun on
 * 11 January 2027: 31 August 2027 or 31 August 2028.
 */
export function endsOfFirstCycle(review: Review, { pack, person }: Pick<Context, 'pack' | 'person'>): string[] {
  const reviewee = person(review.revieweeOid);
  return reviewee && reviewee.employment.start === review.cycle.start ? firstCycleEnds(pack, reviewee) : [];
}

/** How long a first cycle lasts that began part-way: fixed as proposed, or otherwise, so that it falls into line (KM-09). */
export function fixFirstCycle(review: Review, { end, reason }: CommandOf<'fixFirstCycle'>, context: Context): Decision {
  const rule = cycleCaseFor(context.pack, 'startsPartWay', review.staffGroup);
  const ends = endsOfFirstCycle(review, context);
  if (!rule || ends.length === 0)
    return refuse('invalid', 'This is not a first cycle that began part-way.', rule ?? null);
  const fixed = review.reviewers.firstCycle;
  if (fixed?.end === end) return [];
  const refusal = refusalOfEnd('end', end, { ends, rule }, context);
  return refusal ?? [{ type: 'firstCycleFixed', end, reason }];
}

/**
 * Somebody moved to a new post during the cycle: whether the cycle begins again, and whether the reviewer changes
 * (KM-10). A cycle that begins again is a review of its own; this one ends the day before, with all that is in it.
 */
export function decideNewPost(review: Review, command: CommandOf<'decideNewPost'>, context: Context): Decision {
  const { decisionId, post, from, newEnd, toOid, reason } = command;
  const rule = cycleCaseFor(context.pack, 'newPost', review.staffGroup);
  const reviewee = context.person(review.revieweeOid);
  if (!rule || !reviewee) return refuse('invalid', 'This policy leaves nothing to decide on a new post.');
  if (review.reviewers.newPosts.some(({ id }) => id === decisionId)) return [];
  if (cycleBegunAgain(review)) return refuse('alreadyDone', 'The cycle has begun again in a review of its own.', rule);
  const refusal =
    refusalOfFrom(review, from) ??
    (newEnd === null
      ? undefined
      : refusalOfEnd(
          'newEnd',
          newEnd,
          { ends: endsInLine(context.pack, cyclePerson(review, reviewee), from), rule },
          context,
        ));
  if (refusal) return refusal;
  const decided: ReviewersEvent = {
    type: 'newPostDecided',
    decisionId,
    post,
    from,
    newCycle: newEnd === null ? null : { start: from, end: newEnd },
    reason,
  };
  if (toOid === null) return [decided];
  if (panelOf(context.pack, review.staffGroup))
    return atField('toOid', 'invalid', 'A panel reviews here. Change the panel instead.');
  const change = changeOfReviewer(review, { case: 'newPost', to: 'anybody', toOid, reason, ref: rule }, context);
  return isRefusal(change) ? change : [decided, change];
}

/** Whose cycle a review follows: the reviewee’s, in the staff group under which it was opened. */
export function cyclePerson(review: Review, { site, posts }: Pick<Person, 'site' | 'posts'>) {
  return { staffGroup: review.staffGroup, site, posts };
}

function refusalOfFrom({ cycle }: Review, from: string): Refusal | undefined {
  if (cycle.start < from && from <= cycle.end) return undefined;
  const message = `Give a day after the cycle’s first, ${dateInWords(cycle.start)}, and up to its last, ${dateInWords(cycle.end)}.`;
  return atField('from', 'invalid', message);
}

function refusalOfEnd(
  field: string,
  end: string,
  { ends, rule }: { ends: readonly string[]; rule: RuleRef },
  context: Context,
): Refusal | undefined {
  const today = atSchool(context.now, context).toPlainDate().toString();
  if (!ends.includes(end)) {
    const days = ends.map((day) => dateInWords(day)).join(' or on ');
    return atField(field, 'invalid', `The cycle falls into line with the others when it ends on ${days}.`, rule);
  }
  return end < today ? atField(field, 'inThePast', `${dateInWords(end)} has passed.`) : undefined;
}

function atField(field: string, code: Refusal['refused'], message: string, ref?: RuleRef): Refusal {
  return refuse(code, message, ref, [{ field, message }]);
}
