import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { decide } from '#domain/review/decide.ts';
import type { ReviewEvent } from '#domain/review/events.ts';
import { applyEvent } from '#domain/review/fold.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { fullReview, REVIEWS } from './fullReview.ts';
import { EVERY_COMMAND, samplesOf } from './samples.ts';

/**
 * Written by hand: what people can still ask for, so that nothing that follows from it may be prevented from being
 * written.
 */
const STILL: Record<'closed' | 'suspended', readonly Command['type'][]> = {
  // X-08 opening again; KM-56 appeals; KM-54 access; KM-55 records; PA-07 actions.
  closed: [
    ...(['closeCycle', 'reopenReview', 'reopenStep'] as const),
    ...(['raiseAppeal', 'recordTalk', 'lodgeAppeal', 'nameHearer', 'setHearing', 'withdrawAppeal'] as const),
    ...(['decideAppeal', 'askForAccess', 'decideAccess', 'giveAccess', 'endAccess'] as const),
    ...(['holdRecords', 'endHold', 'agreeDestruction', 'moveAction', 'closeAction'] as const),
  ],
  // KM-03 going on again; KM-19 who reviews; KM-55 records.
  suspended: [
    ...(['suspendReview', 'resumeReview', 'changeReviewer', 'requestReviewer', 'grantReviewerRequest'] as const),
    ...(['declineReviewerRequest', 'setPanel', 'holdRecords', 'endHold'] as const),
  ],
};

const BY: Record<'closed' | 'suspended', ReviewEvent> = {
  closed: { type: 'cycleClosed', note: 'Has left.' },
  suspended: { type: 'reviewSuspended', reason: 'sickness', note: 'Long ill.' },
};

describe.each(REVIEWS)('a review that stands still: $pack', (start) => {
  const last = fullReview(start).at(-1);

  test.each(['closed', 'suspended'] as const)('%s, it refuses for that alone what is not possible then', (how) => {
    if (!last) throw new Error('There is no full review.');
    const { review, context, roles } = last;
    const still = applyEvent(review, { seq: review.version + 1, at: context.now.toString(), by: '', event: BY[how] });
    const refused = new Set<Command['type']>();
    const accepted = new Set<Command['type']>();
    for (const type of EVERY_COMMAND)
      for (const command of samplesOf(type, still, context))
        for (const by of roles) {
          const answer = decide(command, { review: still, actor: by, context });
          if (isRefusal(answer)) {
            if (answer.refused === how) refused.add(type);
          } else if (answer.length > 0) accepted.add(type);
        }
    expect([...refused].filter((type) => STILL[how].includes(type))).toEqual([]);
    expect([...accepted].filter((type) => !STILL[how].includes(type))).toEqual([]);
    expect(accepted.size).toBeGreaterThan(1);
  });
});
