import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';

/** Withdraws a piece of one's own evidence. Its place in the history stays. */
export const withdrawEvidence = command('withdrawEvidence', {
  fields: { evidenceId: id, reason: words('The reason', 2000) },
  ids: { evidenceId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ evidenceId, reason }, { review, actor }) => {
    const item = review.papers.evidence.find((each) => each.id === evidenceId);
    if (!item) return refuse({ refused: 'notFound', message: 'There is no such evidence in this review.' });
    if (item.withdrawn) return [];
    if (item.by !== actor.oid)
      return refuse({ refused: 'notAllowed', message: 'Only the person who added it withdraws it.' });
    return [{ type: 'evidenceWithdrawn', evidenceId: item.id, reason }];
  },
  example: ({ evidenceId }, { review, actor }) => {
    const own = review.papers.evidence.find(({ by, withdrawn }) => by === actor.oid && !withdrawn);
    const about = evidenceId ?? own?.id;
    return about === undefined ? undefined : { evidenceId: about, reason: SOME_WORDS };
  },
});
