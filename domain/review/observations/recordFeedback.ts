import { z } from 'zod';
import { isBefore } from '../../calendar/moments.ts';
import { filledInAnew } from '../../forms/filledInAnew.ts';
import { answersSchema, problemsWith } from '../../forms/form.ts';
import { isSame } from '../canonicalJson.ts';
import { command } from '../command.ts';
import { needsInFeedback } from '../development/fromForms.ts';
import { id, words } from '../fields.ts';
import { feedbackForm } from '../forms.ts';
import { endOf } from '../meetings/meeting.ts';
import { actionsInFeedback, refusalOfPoints } from '../notes/actionPoints.ts';
import { dueDay } from '../notes/openAction.ts';
import { refuse } from '../refusal.ts';
import { visitMeant, withVisit } from './visit.ts';

/**
 * Records the feedback. Formal development that it promises goes into the register by itself, and its action points
 * become actions (KM-70, KM-71, KM-72).
 */
export const recordFeedback = command('recordFeedback', {
  fields: {
    observationId: id,
    answers: answersSchema,
    /** Who does an action point, and by which day. One that is left out is the reviewee's, without a day. */
    agreed: z
      .array(
        z.strictObject({
          text: words('The action point'),
          ownerOid: z.guid({ error: 'Choose who does it.' }),
          due: dueDay.nullable(),
        }),
      )
      .max(50)
      .optional(),
  },
  ids: { observationId: 'existing' },
  by: ['observer'],
  decide: ({ observationId, answers, agreed = [] }, situation) =>
    withVisit({
      observationId,
      situation,
      decide: (observation) => {
        const { review, context } = situation;
        if (isBefore(context.now, endOf(observation)))
          return refuse({ refused: 'notYet', message: 'Write the feedback once the visit is over.' });
        if (observation.closed)
          return refuse({
            refused: 'alreadyDone',
            message: 'The feedback is closed and can no longer be changed.',
            ref: context.pack.appendedComments,
          });
        const { form, version: formVersion } = feedbackForm(context);
        const problems = problemsWith(form, answers);
        if (problems.length > 0)
          return refuse({
            refused: 'invalid',
            message: 'Some parts of the form need your attention.',
            ref: null,
            fields: problems,
          });
        const refused = refusalOfPoints({ review, given: { observationId, agreed }, context });
        if (refused) return refused;
        const actions = actionsInFeedback({ review, given: { observationId, form, answers, agreed }, context });
        if (observation.feedback && isSame(observation.feedback.answers, answers)) return actions;
        return [
          { type: 'feedbackRecorded', observationId, answers, ...(formVersion !== null && { formVersion }) },
          ...needsInFeedback({ review, given: { observationId, form, answers }, context }),
          ...actions,
        ];
      },
    }),
  example: ({ observationId }, situation) => {
    const observation = visitMeant(observationId, situation);
    const { form } = feedbackForm(situation.context);
    return observation && { observationId: observation.id, answers: filledInAnew(form, observation.feedback?.answers) };
  },
});
