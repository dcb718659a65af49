import { Field, type FieldProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fieldMessage } from '../fieldMessage.ts';
import { useFormField } from '../formState.ts';

/** What every field of a hand-written form gives: its name in the command, and its words. */
export type BoxProps = {
  field: string;
  /** The command's name for it, where a fault bears another name. */
  fault?: string;
  label: string;
  hint?: string;
  required?: boolean;
  size?: 'medium' | 'large';
};

type Props = BoxProps & { style?: FieldProps['style']; children: ReactElement };

/** A field of a form under its label, with what was wrong with it. */
export function FieldBox({ field, fault = field, hint, children, ...props }: Props) {
  const { problem } = useFormField(field);
  return (
    <Field {...props} {...(hint && { hint })} {...fieldMessage(problem, fault)}>
      {children}
    </Field>
  );
}
