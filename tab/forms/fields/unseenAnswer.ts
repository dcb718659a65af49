import type { FormField } from '#domain/forms/form.ts';

/**
 * An answer that the question's control cannot show, because the question was of another kind when it was typed; empty
 * where the control shows it. A list or a date picker would hide it, and with it what somebody wrote.
 */
export function unseenAnswer({ kind, choices = [] }: Pick<FormField, 'kind' | 'choices'>, value: string): string {
  if (value.trim() === '') return '';
  switch (kind) {
    case 'choice':
      return choices.includes(value) ? '' : value;
    case 'yesNo':
      return value === 'yes' || value === 'no' ? '' : value;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? '' : value;
    case 'line':
    case 'text':
    case 'points':
    case 'number':
    case 'rows':
      return '';
  }
}
