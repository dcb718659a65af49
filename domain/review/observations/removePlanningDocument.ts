import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { visitMeant, withVisit } from './visit.ts';

/** The person observed removes a link to a planning document. */
export const removePlanningDocument = command('removePlanningDocument', {
  fields: { observationId: id, documentId: id },
  ids: { observationId: 'existing', documentId: 'existing' },
  by: ['reviewee'],
  decide: ({ observationId, documentId }, situation) =>
    withVisit({
      observationId,
      situation,
      decide: ({ documents, closed }) => {
        if (closed) return refuse({ refused: 'alreadyDone', message: 'This observation is closed.' });
        return documents.some((each) => each.id === documentId)
          ? [{ type: 'planningDocumentRemoved', observationId, documentId }]
          : [];
      },
    }),
  example: ({ observationId, documentId }, situation) => {
    const observation = visitMeant(observationId, situation);
    const about = documentId ?? observation?.documents[0]?.id;
    return observation && about !== undefined ? { observationId: observation.id, documentId: about } : undefined;
  },
});
