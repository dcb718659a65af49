import type { AriaAttributes } from 'react';
import type { FormField } from '#domain/forms/form.ts';

/** What every kind of field gets: the question, the answer so far, and whom to tell of a change. */
export type FieldProps = {
  field: FormField;
  /** The question is the app's own; otherwise it is the school's, and stays in its language. */
  isOurs?: boolean;
  value: string;
  onChange: (answer: string) => void;
};

/** What Fluent's `Field` hands to a custom control: its id, what names and describes it, and whether it is wrong. */
export type ControlProps = {
  id?: string | undefined;
  'aria-labelledby'?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: AriaAttributes['aria-invalid'];
};
