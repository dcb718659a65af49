import { filledIn } from './filledIn.ts';
import type { Answers, Form, FormField } from './form.ts';

/** A form as somebody might complete it, with answers that differ from the present ones wherever possible. */
export function filledInAnew(form: Form, standing: Answers = {}): Answers {
  const first = filledIn(form);
  const same = form.fields.filter(({ id }) => first[id] === standing[id]);
  return filledIn(form, Object.fromEntries(same.map((field) => [field.id, otherAnswer(field)])));
}

function otherAnswer({ kind, choices, columns = [] }: FormField): string {
  switch (kind) {
    case 'choice':
      return choices?.[1] ?? '';
    case 'yesNo':
      return 'no';
    case 'number':
      return '2';
    case 'date':
      return '2026-10-07';
    case 'rows':
      return JSON.stringify([columns.map(() => 'As talked over')]);
    case 'line':
    case 'text':
    case 'points':
      return 'As talked over between the two.';
  }
}
