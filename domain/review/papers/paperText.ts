import { dateInWords } from '../../calendar/inWords.ts';
import { answerInWords, type Form, isEmpty } from '../../forms/form.ts';
import { type FormInUse, formInUse, formOfVersion } from '../../forms/ownForms.ts';
import type { PackPaper } from '../../policies/paper.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import type { PaperVersion } from './state.ts';

type Forms = Pick<Context, 'pack' | 'ownForms'>;

/** The form of a paper as it is to be filled in now: the school's own, where it wrote one (KM-25). */
export function formOfPaper({ form }: PackPaper, context: Forms): FormInUse {
  return formInUse(form, context) ?? { form: readPackForm(form, context), version: null };
}

/** The form under which a version was filled in; its text is read by that one for ever. */
export function formOfShared({ form }: PackPaper, { formVersion }: PaperVersion, context: Forms): Form {
  return formOfVersion(form, formVersion, context) ?? readPackForm(form, context);
}

/** A pack whose paper has no form is refused when it is read. */
function readPackForm(form: PackPaper['form'], { pack }: Forms): Form {
  const found = pack.forms[form];
  if (!found) throw new Error(`“${pack.title}” has no form ${form}.`);
  return found;
}

/**
 * The exact text of a shared paper, as it is signed: its title and version, the cycle, then every answer under its
 * question. The same version always gives the same text, character for character.
 */
export function paperText(review: Review, paper: PackPaper, version: PaperVersion, context: Forms): string {
  const form = formOfShared(paper, version, context);
  const answers = form.fields
    .filter((field) => !isEmpty(field, version.answers[field.id] ?? ''))
    .map((field) => `${field.label}\n${answerInWords(field, version.answers[field.id] ?? '')}`);
  return [
    `${form.title}, version ${version.version}`,
    `Cycle: ${dateInWords(review.cycle.start)} to ${dateInWords(review.cycle.end)}`,
    ...answers,
  ].join('\n\n');
}
