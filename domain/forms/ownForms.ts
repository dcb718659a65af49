import { z } from 'zod';
import type { PackForm, PolicyPack } from '../policies/policyPack.ts';
import { type Form, formSchema } from './form.ts';

/** A school's own version of a form that its policy leaves to it. Versions are kept. The last is the one in use now. */
export const ownFormSchema = z.strictObject({
  policy: z.string(),
  form: z.string(),
  /** 1, 2, 3 … */
  version: z.int().positive(),
  /** ISO instant, and who saved it. */
  at: z.string(),
  by: z.string(),
  content: formSchema,
});

export type OwnForm = z.infer<typeof ownFormSchema>;

type FormsInUse = { pack: Pick<PolicyPack, 'id' | 'forms'>; ownForms: readonly OwnForm[] };

/** A form and its version: null for the policy's own. */
export type FormInUse = { form: Form; version: number | null };

/** The form that is in use now: the school's own last version, or the policy's. Undefined if there is none. */
export function formInUse(id: PackForm, { pack, ownForms }: FormsInUse): FormInUse | undefined {
  const own = ownForms
    .filter((each) => each.policy === pack.id && each.form === id)
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
  if (own) return { form: own.content, version: own.version };
  const form = pack.forms[id];
  return form && { form, version: null };
}

type FormOfVersionArgs = { id: PackForm; version: number | null; context: FormsInUse };

/** The form as it was when something was filled in under a version of it; null means the policy's own. */
export function formOfVersion({ id, version, context: { pack, ownForms } }: FormOfVersionArgs): Form | undefined {
  if (version === null) return pack.forms[id];
  return ownForms.find((each) => each.policy === pack.id && each.form === id && each.version === version)?.content;
}
