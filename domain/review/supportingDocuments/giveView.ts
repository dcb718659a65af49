import { filledIn } from '../../forms/filledIn.ts';
import { answersSchema, problemsWith } from '../../forms/form.ts';
import { formInUse } from '../../forms/ownForms.ts';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { feedbackRequestOf, findFeedbackRequest, isOpenTo, letGo, viewGiver } from './feedbackRequests.ts';

/** The answer of somebody who was asked. It ends that person's access to the review. */
export const giveView = command('giveView', {
  fields: { askingId: id, answers: answersSchema },
  ids: { askingId: 'existing' },
  by: [viewGiver],
  decide: ({ askingId, answers }, { review, actor, context }) => {
    const feedbackRequest = findFeedbackRequest(review, askingId);
    if (isRefusal(feedbackRequest)) return feedbackRequest;
    const invited = feedbackRequest.invited.find(({ oid }) => oid === actor.oid);
    const view = context.pack.views.find((each) => each.id === feedbackRequest.view);
    const { form, version } = formInUse('view', context) ?? { form: undefined, version: null };
    if (!invited || !form) return refuse({ refused: 'notFound', message: 'Nobody asks you for this.' });
    if (invited.given) return refuse({ refused: 'alreadyDone', message: 'You have answered. Thank you.', ref: view });
    if (!isOpenTo(feedbackRequest))
      return refuse({ refused: 'notYet', message: 'You are not asked for this yet.', ref: view });
    const problems = problemsWith(form, answers);
    if (problems.length > 0)
      return refuse({
        refused: 'invalid',
        message: 'Some parts of the form need your attention.',
        ref: view,
        fields: problems,
      });
    return [
      { type: 'viewGiven', askingId: feedbackRequest.id, answers, ...(version !== null && { formVersion: version }) },
      ...letGo({ review, askingId: feedbackRequest.id, oid: actor.oid }),
    ];
  },
  example: (about, { review, actor, context }) => {
    const askingId = about.askingId ?? feedbackRequestOf(actor.oid, review)?.id;
    const form = formInUse('view', context)?.form;
    return askingId === undefined || !form ? undefined : { askingId, answers: filledIn(form) };
  },
});
