import type { PackPaper } from '../../policies/paper.ts';
import type { Context } from '../context.ts';
import { formOfShared } from '../supportingDocuments/formOfPaper.ts';
import type { PaperVersion } from '../supportingDocuments/state.ts';
import type { Review } from '../review.ts';
import { answered, sectionsOfAnswers } from './answersIn.ts';
import type { DocumentOf } from './document.ts';
import { type FrameContext, frameOf, headOf } from './frame.ts';
import { WORDS, type Words } from './words.ts';

type Shared = { paper: PackPaper; version: PaperVersion };

type PaperDocumentArgs = {
  review: Review;
  shared: Shared;
  context: FrameContext & Pick<Context, 'ownForms'>;
  words?: Words | undefined;
};

/** A version of a paper as it would be signed now: every answer under its question. */
export function paperDocument({
  review,
  shared: {
    paper,
    version: { version, answers, ...rest },
  },
  context,
  words = WORDS,
}: PaperDocumentArgs): DocumentOf<'paper'> {
  const form = formOfShared({ paper, rest, context });
  const { id, title } = form;
  const frame = frameOf({ review, frame: { form: { id, title, version: rest.formVersion }, version }, context });
  return {
    ...frame,
    kind: 'paper',
    content: { paper: paper.id, answers: answered(answers) },
    sections: [
      headOf({ frame, title, told: { words, pack: context.pack } }),
      ...sectionsOfAnswers({ form, answers, given: { level: 2 } }),
    ],
  };
}
