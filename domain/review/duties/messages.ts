import { dayAt } from '../../calendar/moments.ts';
import type { Context } from '../context.ts';
import { readDutyKey } from '../dutyKey.ts';
import { message, type MessageToSend } from '../message.ts';
import { isOpen, obligations } from '../obligations.ts';
import type { Review } from '../review.ts';

/** A card to whoever owes a duty of which somebody reminds, while it is open and still owed by that person. */
export function messages(review: Review, context: Context): MessageToSend[] {
  return review.reminded.flatMap(({ key, toOid: to, at }) => {
    const duty = obligations(review, context).find((each) => each.key === key);
    const read = readDutyKey(key);
    if (!duty || !isOpen(duty) || duty.owedByOid !== to || read?.name !== 'duty') return [];
    const parts = { ...read.parts, day: dayAt(at, context.calendar.timeZone) };
    return [message({ name: 'remindedBy', parts, fields: { to, aboutId: duty.about.id, at } })];
  });
}
