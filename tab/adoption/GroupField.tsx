import { Field, FieldContextProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Fault } from '../forms/fault.ts';

type Props = {
  label: string;
  required?: boolean;
  hint?: string;
  message: Fault;
  className?: string;
  children: ReactNode;
};

/**
 * A field of several controls under one label. The label, hint and message belong to the group, and each control has
 * its own name.
 */
export function GroupField({ label, required = false, hint, message, className, children }: Props) {
  return (
    <Field label={label} required={required} {...(hint && { hint })} {...message}>
      {(control) => (
        <div
          role="group"
          aria-labelledby={control['aria-labelledby']}
          aria-describedby={control['aria-describedby']}
          className={className}
        >
          <FieldContextProvider value={undefined}>{children}</FieldContextProvider>
        </div>
      )}
    </Field>
  );
}
