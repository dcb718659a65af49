import { createContext, use } from 'react';
import type { Problem } from '../api/client.ts';

export type Values = Record<string, string>;

/** A form as it is being filled in: what stands in it, what was refused, and how it is changed. */
export type FormState<Field extends string = string> = {
  values: Record<Field, string>;
  change: (field: Field, text: string) => void;
  problem: Problem | null;
  isPending: boolean;
};

/** The form around a field, so that a field says no more than its name and its words. */
export const FormContext = createContext<FormState>({
  values: {},
  change: () => undefined,
  problem: null,
  isPending: false,
});

/** What stands in one field of the form around it, and how to change that. */
export function useFormField(field: string): { value: string; set: (text: string) => void; problem: Problem | null } {
  const { values, change, problem } = use(FormContext);
  return { value: values[field] ?? '', set: (text) => change(field, text), problem };
}
