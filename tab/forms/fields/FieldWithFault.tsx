import { Field, type FieldProps } from '@fluentui/react-components';
import type { Problem } from '../../api/client.ts';
import { useFaultOf } from '../fault.ts';

type Props = FieldProps & {
  problem: Problem | null;
  /** The server's name for the field. */
  field: string;
  /** What is in it. */
  value: string;
};

/** A field that stands in no form of its own, with what was wrong with it until that is put right. */
export function FieldWithFault({ problem, field, value, ...props }: Props) {
  return <Field {...props} {...useFaultOf({ problem, field, value })} />;
}
