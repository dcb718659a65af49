import { dateInWords } from '../../calendar/inWords.ts';
import { presentTermEnd } from '../../calendar/terms.ts';
import { atSchool } from '../context.ts';
import type { Decides } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { RetentionCommand } from './commands.ts';
import { recordsOf, type Stop } from './keptUntil.ts';
import { standingHold } from './state.ts';

const WHY_NOT: Record<Stop, string> = {
  cycle: 'its cycle is not closed',
  appeal: 'an appeal is open',
  hold: 'its records are held',
};

/** A hold on a review's records, its end, and the agreement to their destruction where the policy has "at least" (KM-55, PA-12). */
export const retentionDecide: Decides<RetentionCommand> = {
  holdRecords: (review, { holdId, reason, note }, { pack }) => {
    const { holds } = review.retention;
    if (holds.some(({ id }) => id === holdId)) return [];
    if (standingHold(review)) return refuse('alreadyDone', 'These records are held already.', pack.retention);
    return [{ type: 'recordsHeld', holdId, reason, note }];
  },
  endHold: (review, { holdId }) => {
    const hold = review.retention.holds.find(({ id }) => id === holdId);
    if (!hold) return refuse('notFound', 'There is no such hold.');
    return hold.ended ? [] : [{ type: 'holdEnded', holdId }];
  },
  agreeDestruction: (review, _, context) => {
    const records = recordsOf(review, context);
    if (!records) return refuse('notAllowed', 'This policy names no time after which records are destroyed.');
    const { rule, stops, until, needsAgreement } = records;
    if (rule.destroy === 'mustAfter')
      return refuse('alreadyDone', 'Under this policy they are destroyed by themselves once their time is up.', rule);
    if (stops.length > 0)
      return refuse('notYet', `Nothing is destroyed: ${stops.map((stop) => WHY_NOT[stop]).join(', and ')}.`, rule);
    if (until > presentTermEnd(atSchool(context.now, context).toPlainDate().toString(), context.calendar))
      return refuse('notYet', `They are kept until ${dateInWords(until)}; this can be agreed in that term.`, rule);
    return needsAgreement ? [{ type: 'destructionAgreed' }] : [];
  },
};
