import type { FormField } from '#domain/forms/form.ts';

/** What every kind of field is given: the question, what is answered so far, and whom to tell. */
export type FieldProps = { field: FormField; value: string; onChange: (answer: string) => void };

/** What Fluent's `Field` hands to a control of one's own: its id, and what names and describes it. */
export type ControlProps = {
  id?: string | undefined;
  'aria-labelledby'?: string | undefined;
  'aria-describedby'?: string | undefined;
};
