import { dateInWords } from '../../calendar/inWords.ts';
import type { DutyCommand } from './commands.ts';
import { atSchool, type Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { obligations } from '../obligations.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';

/**
 * Records that a duty was done, on the word of the one who owes it. Refused for a duty that the app sees done by itself
 * (a statement is signed, not said to be), before it is owed, and for a day that is still to come or before it began.
 */
function decideDuty(review: Review, command: DutyCommand, context: Context): Decision {
  const duty = obligations(review, context).find(({ key }) => key === command.key);
  if (!duty || duty.state === 'withdrawn') return refuse('notFound', 'This duty has moved or been withdrawn.');
  if (duty.doneWhen !== 'recorded')
    return refuse('invalid', 'Fairview sees by itself when this is done; it cannot be recorded by hand.', duty);
  if (duty.state === 'done') return [];
  if (duty.state === 'ahead' || duty.state === 'waiting')
    return refuse('notYet', 'This is not due from you yet.', duty);
  const today = atSchool(context.now, context).toPlainDate().toString();
  const began = atSchool(review.openedAt, context).toPlainDate().toString();
  const atField = (code: 'notYet' | 'invalid', message: string) =>
    refuse(code, message, duty, [{ field: 'on', message }]);
  if (command.on > today)
    return atField('notYet', `${dateInWords(command.on, today)} is still to come. Record it once it is done.`);
  if (command.on < began)
    return atField('invalid', `The review began on ${dateInWords(began, today)}. Give a day from then on.`);
  return [{ type: 'dutyRecorded', key: command.key, on: command.on, note: command.note }];
}

export const dutiesDecide: Decides<DutyCommand> = {
  recordDuty: decideDuty,
};
