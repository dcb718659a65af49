import { z } from 'zod';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { currentStatement } from '../statements/statement.ts';
import { AFTER_THE_END, ruleFor } from './open.ts';
import { APPEAL_SUBJECTS } from './state.ts';

/**
 * The reviewee appeals or complains, and talks it over first if the policy asks for that (KM-56, KM-57, KS-25, TA-28).
 */
export const raiseAppeal = command('raiseAppeal', {
  fields: {
    appealId: id,
    subject: z.enum(APPEAL_SUBJECTS, { error: 'Choose what it is against.' }),
    entry: words('Which entry or decision', 500),
    reasons: words('Your reasons'),
    /** The two talk it over before anybody else hears it. */
    talkFirst: z.boolean(),
  },
  ids: { appealId: { names: 'appeal' } },
  by: ['reviewee'],
  closed: AFTER_THE_END,
  decide: ({ appealId, subject, entry, reasons, talkFirst }, { review, context }) => {
    if (review.appeals.some((appeal) => appeal.id === appealId)) return [];
    const rule = ruleFor(subject, context);
    if (!rule) {
      const message = 'This policy knows no appeal against that.';
      return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'subject', message }] });
    }
    if (subject === 'statement' && !currentStatement(review)?.signatures.reviewer)
      return refuse({
        refused: 'notYet',
        message: `There is no final ${context.pack.wording.statement} yet. Ask for changes to the draft.`,
        ref: rule,
      });
    if (rule.informalFirst === 'required' && !talkFirst)
      return refuse({
        refused: 'notYet',
        message: rule.text,
        ref: rule,
        fields: [{ field: 'talkFirst', message: 'Talk it over first.' }],
      });
    return [{ type: 'appealRaised', appealId, subject, entry, reasons, talkFirst }];
  },
  example: ({ subject }, { review, context: { pack } }) => {
    const against = (pack.appeals ?? []).flatMap((rule) => rule.against);
    const isFinal = Boolean(currentStatement(review)?.signatures.reviewer);
    const chosen = subject ?? against.find((each) => isFinal || each !== 'statement') ?? against[0];
    if (!chosen) return undefined;
    return { appealId: SOMETHING_NEW, subject: chosen, entry: SOME_WORDS, reasons: SOME_WORDS, talkFirst: true };
  },
});
