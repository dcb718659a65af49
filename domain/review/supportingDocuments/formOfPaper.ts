import type { Form } from '../../forms/form.ts';
import { type FormInUse, formInUse, formOfVersion } from '../../forms/ownForms.ts';
import type { PackPaper } from '../../policies/paper.ts';
import type { Context } from '../context.ts';
import type { PaperVersion } from './state.ts';

type PaperForms = Pick<Context, 'pack' | 'ownForms'>;

/** The form of a paper that is in use now: the school's own, if it wrote one (KM-25). */
export function formOfPaper({ form }: PackPaper, context: PaperForms): FormInUse {
  return formInUse(form, context) ?? { form: readPackForm(form, context), version: null };
}

type FormOfSharedArgs = {
  paper: Pick<PackPaper, 'form'>;
  rest: Pick<PaperVersion, 'formVersion'>;
  context: PaperForms;
};

/** The form under which a version was filled in. The version is always read with that form. */
export function formOfShared({ paper: { form }, rest: { formVersion }, context }: FormOfSharedArgs): Form {
  return formOfVersion({ id: form, version: formVersion, context }) ?? readPackForm(form, context);
}

/** A pack whose paper has no form is refused when it is read. */
function readPackForm(form: PackPaper['form'], { pack }: PaperForms): Form {
  const found = pack.forms[form];
  if (!found) throw new Error(`“${pack.title}” has no form ${form}.`);
  return found;
}
