import type { FieldKind } from '#domain/forms/answers.ts';
import type { Form, FormField } from '#domain/forms/form.ts';
import { newId } from './newIds.ts';

type RuleRef = { rule: string; clause: string };

type WithQuestionArgs = { form: Form; at: number; clause: RuleRef };

/** The form with a new, empty question at a place (from 0); the question carries the form's own clause. */
export function withQuestion({ form, at, clause: { rule, clause } }: WithQuestionArgs): { form: Form; id: string } {
  const id = newId();
  const field: FormField = { id, label: '', kind: 'text', required: false, rule, clause };
  return { form: { ...form, fields: form.fields.toSpliced(at, 0, field) }, id };
}

/** The form without one question. */
export function withoutQuestion(form: Form, id: string): Form {
  return { ...form, fields: form.fields.filter((field) => field.id !== id) };
}

/** The form with a removed question back in its place, or at the end where the form has become shorter. */
export function withQuestionBack({ form, field, at }: { form: Form; field: FormField; at: number }): Form {
  return { ...form, fields: form.fields.toSpliced(at, 0, field) };
}

/** The form with one question moved one place up (-1) or down (1); at the ends, the same form. */
export function withQuestionMoved({ form, id, by }: { form: Form; id: string; by: -1 | 1 }): Form {
  const from = form.fields.findIndex((field) => field.id === id);
  const field = form.fields[from];
  const to = from + by;
  if (!field || to < 0 || to >= form.fields.length) return form;
  return { ...form, fields: form.fields.toSpliced(from, 1).toSpliced(to, 0, field) };
}

/** The form with one question changed. */
export function withQuestionChanged(form: Form, changed: FormField): Form {
  return { ...form, fields: form.fields.map((field) => (field.id === changed.id ? changed : field)) };
}

/**
 * A question changed to another kind. A choice begins with two answers to write, rows with two cells; what belongs only
 * to the old kind is left out.
 */
export function ofKind(field: FormField, kind: FieldKind): FormField {
  if (kind === field.kind) return field;
  const { choices: _, columns: __, ...rest } = field;
  if (kind === 'choice') return { ...rest, kind, choices: ['', ''] };
  const columns = [newId(), newId()].map((id) => ({ id, label: '' }));
  return kind === 'rows' ? { ...rest, kind, columns } : { ...rest, kind };
}

/** The clause that most of a form's questions carry, for new ones. */
export function clauseOf({ fields }: Pick<Form, 'fields'>): RuleRef {
  const counted = new Map<string, { ref: RuleRef; count: number }>();
  for (const { rule, clause } of fields) {
    const key = `${rule} ${clause}`;
    counted.set(key, { ref: { rule, clause }, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  const most = [...counted.values()].reduce((best, each) => (each.count > best.count ? each : best), {
    ref: { rule: '', clause: '' },
    count: 0,
  });
  return most.ref;
}

/**
 * The form as its preview shows it during editing: a question without text says so, and answers or cells that are still
 * empty are left out.
 */
export function forPreview(form: Form): Form {
  return {
    ...form,
    fields: form.fields.map((field) => ({
      ...field,
      label: field.label.trim() || 'Question without a text',
      ...(field.choices && { choices: [...new Set(field.choices.map((choice) => choice.trim()).filter(Boolean))] }),
      ...(field.columns && { columns: field.columns.filter(({ label }) => label.trim() !== '') }),
    })),
  };
}
