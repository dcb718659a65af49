import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { newStatementVersion } from '../statements/revise.ts';
import { currentStatement } from '../statements/statement.ts';
import { accessEnds, AFTER_THE_END, withOpen } from './open.ts';
import { APPEAL_OUTCOMES } from './state.ts';
import { hearer } from './whoHears.ts';

/** The beginning of the reason for a new version. */
const OUTCOMES = {
  upheld: 'The appeal was upheld.',
  partlyUpheld: 'The appeal was upheld in part.',
  notUpheld: 'The appeal was not upheld.',
} as const;

/**
 * Whoever hears an appeal decides it. If it is upheld, the decision can change the statement, as a new version (KM-56).
 */
export const decideAppeal = command('decideAppeal', {
  fields: {
    appealId: id,
    outcome: z.enum(APPEAL_OUTCOMES, { error: 'Choose the outcome.' }),
    reasons: words('The reasons for it'),
    /** Whether the statement must change, as a new version that both sign. */
    newStatement: z.boolean(),
  },
  ids: { appealId: 'existing' },
  by: [hearer],
  closed: AFTER_THE_END,
  decide: ({ appealId, outcome, reasons, newStatement }, situation) =>
    withOpen({
      appealId,
      situation,
      decide: (appeal, rule) => {
        const { review } = situation;
        const current = currentStatement(review);
        const changes = newStatement && outcome !== 'notUpheld';
        if (newStatement && outcome === 'notUpheld') {
          const message = 'The statement only changes where the appeal is upheld, or in part.';
          return refuse({ refused: 'invalid', message, ref: rule, fields: [{ field: 'newStatement', message }] });
        }
        if (changes && !current?.signatures.reviewer)
          return refuse({
            refused: 'notYet',
            message: 'There is a draft in hand already, which can be changed as it is.',
            ref: rule,
          });
        const newVersion = changes && current ? current.version + 1 : null;
        const revised = newVersion === null ? [] : [newStatementVersion(review, `${OUTCOMES[outcome]} ${reasons}`)];
        return [
          { type: 'appealDecided', appealId, outcome, reasons, newVersion },
          ...revised,
          ...accessEnds(appeal.hearer, review),
        ];
      },
    }),
  example: ({ appealId, outcome = 'notUpheld', newStatement = false }) =>
    appealId === undefined ? undefined : { appealId, outcome, reasons: SOME_WORDS, newStatement },
});
