import { createContext, use } from 'react';
import type { Problem } from '../api/client.ts';

export type Values = Record<string, string>;

/** The state of a form while it is filled in: its values, what was refused, and how to change it. */
export type FormState<Field extends string = string> = {
  values: Record<Field, string>;
  change: (field: Field, text: string) => void;
  problem: Problem | null;
  isPending: boolean;
};

/** The form around a field, so that a field only gives its name and its words. */
export const FormContext = createContext<FormState>({
  values: {},
  change: () => undefined,
  problem: null,
  isPending: false,
});

/** The value of one field in the surrounding form, and how to change it. */
export function useFormField(field: string): { value: string; set: (text: string) => void; problem: Problem | null } {
  const { values, change, problem } = use(FormContext);
  return { value: values[field] ?? '', set: (text) => change(field, text), problem };
}
