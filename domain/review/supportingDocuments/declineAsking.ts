import { command } from '../command.ts';
import { id, words } from '../fields.ts';
import { answerFeedbackRequest, waitingFor } from './answerFeedbackRequest.ts';

/** The reviewee does not agree that others are asked (TA-31). */
export const declineAsking = command('declineAsking', {
  fields: { askingId: id, comment: words('The comment', 2000).nullable() },
  ids: { askingId: 'existing' },
  by: ['reviewee'],
  decide: ({ askingId, comment }, situation) => answerFeedbackRequest({ askingId, agreed: false, comment }, situation),
  example: (about, { review }) => {
    const askingId = about.askingId ?? waitingFor(review);
    return askingId === undefined ? undefined : { askingId, comment: null };
  },
});
