import type { Form } from '#domain/forms/form.ts';
import type { FormEditorView } from '#domain/views/policy.ts';
import { useDraft } from '../forms/useDraft.ts';
import { withIds } from './newIds.ts';
import { isAlike } from '../forms/isAlike.ts';
import { fieldIn } from '#domain/typed.ts';

/** Nothing is changed: what was saved last is shown. */
const UNTOUCHED = { content: '', basedOn: '' };

/**
 * The form during editing, kept automatically until it is saved as a version, with the version from which it was begun.
 * `meanwhile` tells that another version was saved since.
 */
export function useFormDraft(view: FormEditorView, oid: string) {
  const draft = useDraft({ key: `form.${view.policy.id}.${view.id}`, owner: oid, initial: UNTOUCHED });
  const written = formIn(draft.values['content'] ?? '');
  const current = String(view.version ?? '');
  const isChanged = written !== undefined && !isAlike(withIds(written), view.form);
  const form = isChanged ? written : view.form;
  const basedOn = isChanged ? (draft.values['basedOn'] ?? '') : current;
  return {
    form,
    isChanged,
    basedOn: basedOn === '' ? null : Number(basedOn),
    meanwhile: basedOn !== current,
    state: draft.state,
    values: draft.values,
    resolve: draft.resolve,
    change: (next: Form) => {
      draft.change('basedOn', basedOn);
      draft.change('content', JSON.stringify(next));
    },
    /** Makes the draft follow the version that was saved in the meantime. */
    follow: () => draft.change('basedOn', current),
    keepNow: draft.keepNow,
    forget: () => draft.forget(UNTOUCHED),
  };
}

export type FormDraft = ReturnType<typeof useFormDraft>;

const isForm = (read: unknown): read is Form => Array.isArray(fieldIn(read, 'fields'));

/** A kept form; undefined where there is none, or the content is not a form. */
function formIn(text: string): Form | undefined {
  if (text === '') return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return isForm(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
