import { z } from 'zod';
import { dateInWords } from '../../calendar/inWords.ts';
import { command } from '../command.ts';
import { atSchool } from '../context.ts';
import { todayAt } from '../today.ts';
import { words } from '../fields.ts';
import { obligations } from '../obligations.ts';
import type { Capacity } from '../part.ts';
import { refuse } from '../refusal.ts';

const ower: Capacity = {
  id: 'dutyOwer',
  inWords: 'the person who owes it',
  isHeldBy: ({ review, actor: person, context }, asked) =>
    'key' in asked && obligations(review, context).find(({ key }) => key === asked.key)?.owedByOid === person.oid,
};

/**
 * Records that a duty was done, on the word of the person who owes it. It is refused for a duty that the app sees done
 * by itself (a statement is signed, not said to be signed), before the duty is owed, and for a day in the future or
 * before the duty began.
 */
export const recordDuty = command('recordDuty', {
  fields: {
    key: z.string().min(1).max(300),
    on: z.iso.date({ error: 'Enter the day on which it was done.' }),
    note: words('The note', 2000).nullable(),
  },
  by: [ower],
  decide: ({ key, on, note }, { review, context }) => {
    const duty = obligations(review, context).find((each) => each.key === key);
    if (!duty || duty.state === 'withdrawn')
      return refuse({ refused: 'notFound', message: 'This duty has moved or been withdrawn.' });
    if (duty.doneWhen !== 'recorded')
      return refuse({
        refused: 'invalid',
        message: 'Fairview sees by itself when this is done; it cannot be recorded by hand.',
        ref: duty,
      });
    if (duty.state === 'done') return [];
    if (duty.state === 'ahead' || duty.state === 'waiting')
      return refuse({ refused: 'notYet', message: 'This is not due from you yet.', ref: duty });
    const today = todayAt(context);
    const began = atSchool(review.openedAt, context).toPlainDate().toString();
    const atField = (code: 'notYet' | 'invalid', message: string) =>
      refuse({ refused: code, message, ref: duty, fields: [{ field: 'on', message }] });
    if (on > today) return atField('notYet', `${dateInWords(on, today)} is still to come. Record it once it is done.`);
    if (on < began)
      return atField('invalid', `The review began on ${dateInWords(began, today)}. Give a day from then on.`);
    return [{ type: 'dutyRecorded', key, on, note }];
  },
  example: (about, { review, actor, context }) => {
    const key =
      about.key ??
      obligations(review, context).find(
        ({ doneWhen, owedByOid, state }) =>
          doneWhen === 'recorded' && owedByOid === actor.oid && (state === 'owed' || state === 'overdue'),
      )?.key;
    return key === undefined ? undefined : { key, on: todayAt(context), note: null };
  },
});
