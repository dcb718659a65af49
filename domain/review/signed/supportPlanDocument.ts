import { formOfVersion } from '../../forms/ownForms.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import type { SupportPlanVersion } from '../support/state.ts';
import { answered, sectionsOfAnswers } from './answersIn.ts';
import type { DocumentOf } from './document.ts';
import { type FrameContext, frameOf, headOf } from './frame.ts';
import { WORDS, type Words } from './words.ts';

type WrittenPlan = {
  planId: string;
  version: Pick<SupportPlanVersion, 'version' | 'answers' | 'formVersion' | 'reason'>;
};

type SupportPlanDocumentArgs = {
  review: Review;
  written: WrittenPlan;
  context: FrameContext & Pick<Context, 'ownForms'>;
  words?: Words | undefined;
};

/** A version of a support plan as it is agreed, or begun without agreement. Undefined if its form is gone. */
export function supportPlanDocument({
  review,
  written: {
    planId,
    version: { version, answers, formVersion, reason },
  },
  context,
  words = WORDS,
}: SupportPlanDocumentArgs): DocumentOf<'supportPlan'> | undefined {
  const form = formOfVersion({ id: 'supportPlan', version: formVersion, context });
  if (!form) return undefined;
  const frame = frameOf({
    review,
    frame: { form: { id: form.id, title: form.title, version: formVersion }, version },
    context,
  });
  return {
    ...frame,
    kind: 'supportPlan',
    content: { plan: planId, answers: answered(answers), reason },
    sections: [
      headOf({ frame, title: form.title, told: { words, pack: context.pack } }),
      ...(reason === null
        ? []
        : [{ id: 'reason', heading: words.whyChanged, level: 2 as const, blocks: [{ text: reason }] }]),
      ...sectionsOfAnswers({ form, answers, given: { level: 2 } }),
    ],
  };
}
