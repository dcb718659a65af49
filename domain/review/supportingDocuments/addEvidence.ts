import type { ReviewNow } from '../situation.ts';
import { z } from 'zod';
import { dateInWords } from '../../calendar/inWords.ts';
import { directKnowledge } from '../../limits/directKnowledge.ts';
import type { Flag } from '../../limits/flag.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { todayAt } from '../today.ts';
import { id, words } from '../fields.ts';
import { tiedFromTheStart } from '../objectives/tiedFromTheStart.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { notAgreedTo, refusalOf, refuseWithoutRule, ruleOfEvidence } from './evidencePlan.ts';

/**
 * Adds a piece of other evidence, which both see at once. It is refused if the planning meeting did not agree to its
 * kind (KM-27), if its giver does not say how he or she knows the work (KM-28), or if its day is in the future.
 */
export const addEvidence = command('addEvidence', {
  fields: {
    evidenceId: id,
    kind: words('The kind of evidence', 300),
    what: words('What it is', 300),
    text: words('What it shows'),
    collectedOn: z.iso.date({ error: 'Enter the day on which it was collected.' }),
    from: words('Who gives it', 200),
    /** An empty text is not refused here: the policy's own rule says why it is needed (KM-28). */
    howKnown: z.string().trim().max(2000, 'Say it in at most 2,000 characters.'),
    /** The objective from whose card it was added. */
    objectiveId: id.optional(),
  },
  ids: { evidenceId: { names: 'evidence' }, objectiveId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ evidenceId, kind, what, text, collectedOn, from, howKnown, objectiveId }, { review, actor, context }) => {
    if (!ruleOfEvidence(review, context)) return refuseWithoutRule();
    if (review.papers.evidence.some((each) => each.id === evidenceId)) return [];
    const tied = tiedFromTheStart({ objectiveId, thing: 'evidence', thingId: evidenceId }, { review, actor });
    if (isRefusal(tied)) return tied;
    const today = todayAt(context);
    if (collectedOn > today) {
      const message = `${dateInWords(collectedOn, today)} is still to come.`;
      return refuse({ refused: 'notYet', message, ref: null, fields: [{ field: 'collectedOn', message }] });
    }
    return (
      refusalOf(notAgreedTo({ evidence: { what, kind, collectedOn, sharedOn: today } }, { review, context }), 'kind') ??
      refusalOf(notKnown({ from, howKnown }, { review, context }), 'howKnown') ?? [
        { type: 'evidenceAdded', evidenceId, kind, what, text, collectedOn, from, howKnown },
        ...tied,
      ]
    );
  },
  example: (about, { review, context }) => ({
    evidenceId: SOMETHING_NEW,
    kind: review.papers.evidencePlan?.kinds[0] ?? SOME_WORDS,
    what: SOME_WORDS,
    text: SOME_WORDS,
    collectedOn: todayAt(context),
    from: SOME_WORDS,
    howKnown: SOME_WORDS,
    ...about,
  }),
});

function notKnown(
  { from, howKnown }: { from: string; howKnown: string },
  { review, context }: ReviewNow,
): Flag | undefined {
  const limit = limitsOf({ pack: context.pack, kind: 'directKnowledge', staffGroup: review.staffGroup })[0];
  return limit && directKnowledge(limit, { name: from, howKnown });
}
