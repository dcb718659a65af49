import type { FormField } from '#domain/forms/form.ts';

/** What every kind of field gets: the question, the answer so far, and whom to tell of a change. */
export type FieldProps = { field: FormField; value: string; onChange: (answer: string) => void };

/** What Fluent's `Field` hands to a custom control: its id, and what names and describes it. */
export type ControlProps = {
  id?: string | undefined;
  'aria-labelledby'?: string | undefined;
  'aria-describedby'?: string | undefined;
};
