import { z } from 'zod';
import { appealAfterModeration } from '../../limits/appealAfterModeration.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { command } from '../command.ts';
import { atSchool, type Context } from '../context.ts';
import { id } from '../fields.ts';
import { isModerationComplete } from '../moderation/procedure.ts';
import { obligations } from '../obligations.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { heardBy } from './heardBy.ts';
import { tookPart } from './involved.ts';
import { mayHear } from './mayHear.ts';
import { accessEnds, AFTER_THE_END, withOpen } from './open.ts';
import { namer } from './whoHears.ts';

/** Somebody who took no part in the review is named to hear the appeal, once moderation is complete (KM-57, KM-58). */
export const nameHearer = command('nameHearer', {
  fields: {
    appealId: id,
    /** Tabs that were open before an update still send it. It is not used: the door gives the grant’s id. */
    grantId: id.optional(),
    oid: z.guid({ error: 'Choose who hears the appeal.' }),
  },
  ids: { appealId: 'existing', grantId: 'unused' },
  by: [namer],
  closed: AFTER_THE_END,
  decide: ({ appealId, oid }, situation) =>
    withOpen({
      appealId,
      situation,
      decide: (appeal, rule) => {
        const { review, context } = situation;
        if (appeal.hearer?.oid === oid) return [];
        if (appeal.state === 'talking')
          return refuse({ refused: 'notYet', message: 'It is talked over first.', ref: rule });
        const person = context.person(oid);
        const waits = waitsForModeration(review, context);
        if (waits) return waits;
        const atField = (message: string) =>
          refuse({ refused: 'invalid', message, ref: rule, fields: [{ field: 'oid', message }] });
        if (!person) return atField('Choose somebody from the school’s register.');
        if (tookPart(review).includes(person.oid))
          return atField(`${person.displayName} took part in the review. Choose somebody who did not.`);
        return [...accessEnds(appeal.hearer, review), ...heardBy({ person, given: { appealId, rule }, situation })];
      },
    }),
  example: ({ appealId }, { review, context }) => {
    const present = review.appeals.find((appeal) => appeal.id === appealId)?.hearer?.oid;
    const somebody = mayHear(review, context).find(({ oid }) => oid !== present);
    return appealId === undefined || !somebody ? undefined : { appealId, oid: somebody.oid };
  },
});

/** Refuses to name a hearer while moderation of the statement is not complete (KM-57). */
function waitsForModeration(review: Review, context: Context): Refusal | undefined {
  const moderating = context.pack.obligations.filter(({ topic }) => topic === 'moderation').map((each) => each.id);
  const open = obligations(review, context).find(
    ({ obligation, state }) =>
      moderating.includes(obligation) && state !== 'done' && state !== 'withdrawn' && state !== 'ahead',
  );
  const flags = limitsOf({ pack: context.pack, kind: 'appealAfterModeration', staffGroup: review.staffGroup }).flatMap(
    (limit) =>
      appealAfterModeration(limit, {
        state: isModerationComplete(review, context.pack) ? 'complete' : 'open',
        dueOn: open ? atSchool(open.due, context).toPlainDate().toString() : null,
      }) ?? [],
  );
  return flags[0] && refuse({ refused: 'notYet', message: flags[0].message, ref: flags[0] });
}
