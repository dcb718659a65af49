import { Field, type FieldProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';
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

/** A field of a form under its label, with what was wrong with it until that is put right. */
export function FieldBox({ field, fault: name = field, hint, children, ...props }: Props) {
  const { fault } = useFormField(field, name);
  return (
    <Field {...props} {...(hint && { hint })} {...fault}>
      {children}
    </Field>
  );
}
