import { command } from '../command.ts';
import { id } from '../fields.ts';
import { answerFeedbackRequest, waitingFor } from './answerFeedbackRequest.ts';

/** The reviewee agrees that others are asked (TA-31). */
export const agreeToAsking = command('agreeToAsking', {
  fields: { askingId: id },
  ids: { askingId: 'existing' },
  by: ['reviewee'],
  decide: ({ askingId }, situation) => answerFeedbackRequest({ askingId, agreed: true, comment: null }, situation),
  example: (about, { review }) => {
    const askingId = about.askingId ?? waitingFor(review);
    return askingId === undefined ? undefined : { askingId };
  },
});
