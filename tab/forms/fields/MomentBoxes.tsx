import { Field, Input, type InputProps } from '@fluentui/react-components';
import { use } from 'react';
import { Row } from '../../look/Row.tsx';
import { fieldMessage, momentMessage } from '../fieldMessage.ts';
import { FormContext } from '../formState.ts';

type Props = {
  /** A moment that may be left open is not marked as required. */
  required?: boolean;
  /** The duration, with the least and most minutes; left out where only the moment is asked for. */
  minutes?: { min?: number; max?: number };
};

/** Day, time and duration: the fields `date`, `time` and `minutes`, from which the command makes its `start`. */
export function MomentBoxes({ required = true, minutes }: Props) {
  const { values, change, problem } = use(FormContext);
  const { date = '', time = '' } = values;
  const message = momentMessage(problem, { date, time });
  const box = (field: string, props: InputProps) => (
    <Input {...props} value={values[field] ?? ''} onChange={(_, data) => change(field, data.value)} />
  );
  return (
    <Row>
      <Field label="Date" required={required} {...message.date}>
        {box('date', { type: 'date' })}
      </Field>
      <Field label="Time" required={required} {...message.time}>
        {box('time', { type: 'time', step: 300 })}
      </Field>
      {minutes && (
        <Field label="Minutes" required={required} {...fieldMessage(problem, 'minutes')}>
          {box('minutes', { type: 'number', ...minutes, style: { width: 100 } })}
        </Field>
      )}
    </Row>
  );
}
