import { cycleCaseFor } from '../../policies/cycles.ts';
import { command } from '../command.ts';
import { refuse } from '../refusal.ts';
import { endsOfFirstCycle, hasPassed, refusalOfEnd } from './cycleEnds.ts';
import { date, reason } from './reviewerFields.ts';
import { decidesOnCycle } from './who.ts';

/**
 * Fixes the length of a first cycle that began part-way, as proposed or otherwise, so that it falls into line (KM-09).
 */
export const fixFirstCycle = command('fixFirstCycle', {
  fields: { end: date, reason: reason.nullable() },
  by: [decidesOnCycle('startsPartWay')],
  decide: ({ end, reason: why }, { review, context }) => {
    const rule = cycleCaseFor({ pack: context.pack, which: 'startsPartWay', staffGroup: review.staffGroup });
    const ends = endsOfFirstCycle(review, context);
    if (!rule || ends.length === 0)
      return refuse({
        refused: 'invalid',
        message: 'This is not a first cycle that began part-way.',
        ref: rule ?? null,
      });
    if (review.reviewers.firstCycle?.end === end) return [];
    const refusal = refusalOfEnd({ field: 'end', end, given: { ends, rule }, context });
    return refusal ?? [{ type: 'firstCycleFixed', end, reason: why }];
  },
  example: ({ end }, { review, context }) => {
    const fixed = review.reviewers.firstCycle?.end;
    const meant = end ?? endsOfFirstCycle(review, context).find((each) => each !== fixed && !hasPassed(each, context));
    return meant === undefined ? undefined : { end: meant, reason: null };
  },
});
