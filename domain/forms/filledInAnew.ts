import { filledIn } from './filledIn.ts';
import type { Answers, Form, FormField } from './form.ts';

/** A form filled in so that nothing in it is missing, and otherwise than it was. */
export function filledInAnew(form: Form, before: Answers | undefined): Record<string, string> {
  const filled = filledIn(form);
  const [first] = form.fields;
  if (!first || before?.[first.id] !== filled[first.id]) return filled;
  return { ...filled, [first.id]: otherAnswer(first) };
}

/** Another answer than `filledIn` gives. */
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
      return JSON.stringify([columns.map(() => 'As agreed since')]);
    case 'line':
    case 'text':
    case 'points':
      return 'As agreed since.';
  }
}
