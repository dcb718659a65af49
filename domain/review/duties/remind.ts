import { z } from 'zod';
import { followingOf, seesDuty } from '../access/following.ts';
import { command } from '../command.ts';
import { atSchool } from '../context.ts';
import { type Duty, isLateDuty, isOpen, obligations } from '../obligations.ts';
import type { Capacity } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Situation } from '../situation.ts';
import { todayAt } from '../today.ts';

const follower: Capacity = {
  id: 'follower',
  inWords: 'whoever follows how this review stands',
  isHeldBy: ({ review, actor: person, context }) => followingOf({ review, person, context }) !== null,
};

/**
 * Reminds whoever owes an open duty of it, in the name of somebody who follows the review and sees that duty (KM-87,
 * TA-35, TA-36, PA-18, KS-26). A duty is reminded of once a day, whoever does it; nobody reminds himself or herself.
 */
export const remind = command('remind', {
  fields: { key: z.string().min(1).max(300) },
  by: ['reviewer', follower],
  decide: ({ key }, situation) => {
    const { review, actor, context } = situation;
    const duty = openFor(situation).find((each) => each.key === key);
    if (!duty)
      return refuse({ refused: 'notFound', message: 'This is not open any more, so there is nothing to remind of.' });
    if (duty.owedByOid === actor.oid)
      return refuse({ refused: 'invalid', message: 'This is for you to do yourself.', ref: duty });
    if (isRemindedToday(key, { review, context })) {
      const name = context.person(duty.owedByOid)?.displayName ?? 'This person';
      return refuse({
        refused: 'alreadyDone',
        message: `${name} was reminded of this today already. You can remind again tomorrow.`,
        ref: duty,
      });
    }
    return [{ type: 'dutyReminded', key, toOid: duty.owedByOid }];
  },
  example: (about, situation) => {
    const key =
      about.key ??
      openFor(situation).find(
        ({ key: each, owedByOid }) => owedByOid !== situation.actor.oid && !isRemindedToday(each, situation),
      )?.key;
    return key === undefined ? undefined : { key };
  },
});

/** The open duties of a review that somebody who follows it sees. */
function openFor({ review, actor: person, context }: Situation): Duty[] {
  const following = followingOf({ review, person, context });
  if (!following) return [];
  return obligations(review, context).filter(
    (duty) =>
      isOpen(duty) &&
      seesDuty(following, {
        ...duty,
        about: duty.about.kind,
        isLate: isLateDuty(duty, context),
      }),
  );
}

function isRemindedToday(key: string, { review, context }: Pick<Situation, 'review' | 'context'>): boolean {
  const last = review.reminded.find((each) => each.key === key);
  return last !== undefined && atSchool(last.at, context).toPlainDate().toString() === todayAt(context);
}
