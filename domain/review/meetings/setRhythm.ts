import { z } from 'zod';
import { MEETING_KINDS } from '../../policies/vocabulary.ts';
import { command } from '../command.ts';
import { refuse } from '../refusal.ts';
import { rhythmOf } from './rhythm.ts';

/** Sets a rhythm that suits this person. Its gap is no longer than the policy's own (KC-01, PA-01). */
export const setRhythm = command('setRhythm', {
  fields: {
    kind: z.enum(MEETING_KINDS),
    weeks: z.int({ error: 'Enter whole weeks.' }).min(1, 'At least one week.').max(52, 'At most 52 weeks.'),
  },
  by: ['reviewer'],
  decide: ({ kind, weeks }, { review, context }) => {
    const rhythm = rhythmOf(review, context);
    if (rhythm?.kind !== kind)
      return refuse({ refused: 'invalid', message: 'The policy has no rhythm for this meeting.' });
    if (weeks > rhythm.most) {
      const message = `The policy’s longest gap is ${rhythm.most} weeks. A shorter one can be set for a person.`;
      return refuse({ refused: 'overLimit', message, ref: rhythm, fields: [{ field: 'weeks', message }] });
    }
    return review.rhythm?.kind === kind && review.rhythm.weeks === weeks ? [] : [{ type: 'rhythmSet', kind, weeks }];
  },
  example: (about, { review, context }) => {
    const rhythm = rhythmOf(review, context);
    if (!rhythm) return undefined;
    const { kind, most } = rhythm;
    const another = review.rhythm?.kind === kind && review.rhythm.weeks === most ? most - 1 : most;
    const weeks = about.weeks ?? another;
    return weeks > 0 ? { kind: about.kind ?? kind, weeks } : undefined;
  },
});
