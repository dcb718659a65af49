import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';

/** Removes one's own attachment. What was shared for a meeting stays. */
export const removeDocument = command('removeDocument', {
  fields: { documentId: id },
  ids: { documentId: 'existing' },
  by: ['reviewee', 'reviewer', 'headteacher'],
  decide: ({ documentId }, { review, actor }) => {
    const attached = review.papers.attached.find((each) => each.id === documentId);
    if (!attached) return refuse({ refused: 'notFound', message: 'There is no such document in this review.' });
    if (attached.removedAt !== null) return [];
    if (attached.by !== actor.oid)
      return refuse({ refused: 'notAllowed', message: 'Only the person who attached this can take it away.' });
    return [{ type: 'documentRemoved', documentId }];
  },
  example: ({ documentId }, { review, actor }) => {
    const own = review.papers.attached.find(({ by, removedAt }) => by === actor.oid && removedAt === null);
    const about = documentId ?? own?.id;
    return about === undefined ? undefined : { documentId: about };
  },
});
