import { dateInWords } from '../../calendar/inWords.ts';
import { addDays } from '../../calendar/workingDays.ts';
import { cycleCaseFor, endsInLine } from '../../policies/cycles.ts';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { atField } from '../atField.ts';
import { panelOf } from './cases.ts';
import { changeOfReviewer } from './changeOfReviewer.ts';
import { cyclePerson, refusalOfEnd } from './cycleEnds.ts';
import type { ReviewersEvent } from './events.ts';
import { date, oid, reason } from './reviewerFields.ts';
import { cycleBegunAgain } from './state.ts';
import { refusalWhileAsked } from './waiting.ts';
import { decidesOnCycle } from './who.ts';

/**
 * Somebody moved to a new post during the cycle. This decides whether the cycle begins again, and whether the reviewer
 * changes (KM-10). A cycle that begins again is a review of its own. This review ends the day before, with everything
 * in it.
 */
export const decideNewPost = command('decideNewPost', {
  fields: {
    decisionId: id,
    post: words('The new post', 200),
    from: date,
    /** The last day of the cycle that begins again with the new post; null if the cycle goes on. */
    newEnd: date.nullable(),
    /** Who reviews from now on; null if the reviewer stays. */
    toOid: oid.nullable(),
    reason,
  },
  ids: { decisionId: { names: 'newPost' } },
  by: [decidesOnCycle('newPost')],
  decide: ({ decisionId, post, from, newEnd, toOid, reason: why }, { review, context }) => {
    const waits = toOid === null ? undefined : refusalWhileAsked(review);
    if (waits) return waits;
    const rule = cycleCaseFor({ pack: context.pack, which: 'newPost', staffGroup: review.staffGroup });
    const reviewee = context.person(review.revieweeOid);
    if (!rule || !reviewee)
      return refuse({ refused: 'invalid', message: 'This policy leaves nothing to decide on a new post.' });
    if (review.reviewers.newPosts.some((each) => each.id === decisionId)) return [];
    if (cycleBegunAgain(review))
      return refuse({
        refused: 'alreadyDone',
        message: 'The cycle has begun again in a review of its own.',
        ref: rule,
      });
    const ends = endsInLine({ pack: context.pack, person: cyclePerson(review, reviewee), start: from });
    const refusal =
      refusalOfFrom(review, from) ??
      (newEnd === null ? undefined : refusalOfEnd({ field: 'newEnd', end: newEnd, given: { ends, rule }, context }));
    if (refusal) return refusal;
    const newCycle = newEnd === null ? null : { start: from, end: newEnd };
    const decided: ReviewersEvent = { type: 'newPostDecided', decisionId, post, from, newCycle, reason: why };
    if (toOid === null) return [decided];
    if (panelOf(context.pack, review.staffGroup))
      return atField({ field: 'toOid', code: 'invalid', message: 'A panel reviews here. Change the panel instead.' });
    const passed = { case: 'newPost', to: 'anybody', toOid, reason: why, ref: rule } as const;
    const change = changeOfReviewer(passed, { review, context });
    return isRefusal(change) ? change : [decided, change];
  },
  example: (about, { review }) => ({
    decisionId: SOMETHING_NEW,
    post: SOME_WORDS,
    from: about.from ?? addDays(review.cycle.start, 1),
    newEnd: about.newEnd ?? null,
    toOid: about.toOid ?? null,
    reason: SOME_WORDS,
  }),
});

function refusalOfFrom({ cycle }: Review, from: string): Refusal | undefined {
  if (cycle.start < from && from <= cycle.end) return undefined;
  const message = `Enter a day after the cycle’s first, ${dateInWords(cycle.start)}, and up to its last, ${dateInWords(cycle.end)}.`;
  return atField({ field: 'from', code: 'invalid', message });
}
