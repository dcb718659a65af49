import { z } from 'zod';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { visitMeant, withVisit } from './visit.ts';

/** The number of links to planning documents that one visit can have. */
const MOST_DOCUMENTS = 20;

/** The person observed links a planning document that was asked for (KM-66). */
export const linkPlanningDocument = command('linkPlanningDocument', {
  fields: {
    observationId: id,
    documentId: id,
    title: words('The name of the document', 200),
    url: z.url({ protocol: /^https$/, error: 'Enter an address that begins with https://.' }).max(2000),
  },
  ids: { observationId: 'existing', documentId: { names: 'planningDocument', in: 'observationId' } },
  by: ['reviewee'],
  decide: ({ observationId, documentId, title, url }, situation) =>
    withVisit({
      observationId,
      situation,
      decide: ({ documents, closed }) => {
        if (documents.some((each) => each.id === documentId)) return [];
        if (closed) return refuse({ refused: 'alreadyDone', message: 'This observation is closed.' });
        if (documents.length >= MOST_DOCUMENTS)
          return refuse({ refused: 'overLimit', message: `At most ${MOST_DOCUMENTS} links are kept for one visit.` });
        return [{ type: 'planningDocumentLinked', observationId, document: { id: documentId, title, url } }];
      },
    }),
  example: ({ observationId }, situation) => {
    const observation = visitMeant(observationId, situation);
    return (
      observation && {
        observationId: observation.id,
        documentId: SOMETHING_NEW,
        title: SOME_WORDS,
        url: 'https://example.com/plan',
      }
    );
  },
});
