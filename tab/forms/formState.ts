import { createContext, use } from 'react';
import type { Problem } from '../api/client.ts';
import { type Fault, useFaultOf } from './fault.ts';

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

/** The value of one field in the surrounding form, how to change it, and what is wrong with it. */
export function useFormField(
  field: string,
  name = field,
): { value: string; set: (text: string) => void; fault: Fault } {
  const { values, change, problem } = use(FormContext);
  const value = values[field] ?? '';
  return { value, set: (text) => change(field, text), fault: useFaultOf({ problem, field: name, value }) };
}
