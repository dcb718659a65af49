import type { PackPaper } from '../../policies/paper.ts';
import type { Context } from '../context.ts';
import { formOfShared } from '../papers/formOfPaper.ts';
import type { PaperVersion } from '../papers/state.ts';
import type { Review } from '../review.ts';
import { answered, sectionsOfAnswers } from './answersIn.ts';
import type { DocumentOf } from './document.ts';
import { type FrameContext, frameOf, headOf } from './frame.ts';
import { WORDS, type Words } from './words.ts';

type Shared = { paper: PackPaper; version: PaperVersion };

/** A version of a paper as it would be signed now: every answer under its question. */
export function paperDocument(
  review: Review,
  { paper, version: { version, answers, ...rest } }: Shared,
  context: FrameContext & Pick<Context, 'ownForms'>,
  words: Words = WORDS,
): DocumentOf<'paper'> {
  const form = formOfShared(paper, rest, context);
  const { id, title } = form;
  const frame = frameOf(review, { form: { id, title, version: rest.formVersion }, version }, context);
  return {
    ...frame,
    kind: 'paper',
    content: { paper: paper.id, answers: answered(answers) },
    sections: [headOf(frame, title, { words, pack: context.pack }), ...sectionsOfAnswers(form, answers, { level: 2 })],
  };
}
