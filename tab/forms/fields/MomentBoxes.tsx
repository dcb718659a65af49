import { Field, Input, type InputProps } from '@fluentui/react-components';
import { use } from 'react';
import type { FixedText } from '#domain/language/translate.ts';
import { useWords } from '../../language/useWords.ts';
import { Row } from '../../look/Row.tsx';
import { type Fault, faultSaying, isRefused, useFaultOf } from '../fault.ts';
import { FormContext, useFormField } from '../formState.ts';

type Props = {
  /** What takes place then, in a fault: "the meeting". */
  of: FixedText;
  /** The command's name for the moment. */
  fault?: string;
  /** A moment that may be left open is not marked as required. */
  required?: boolean;
  /** The duration, with the least and most minutes; left out where only the moment is asked for. */
  minutes?: { min?: number; max?: number };
};

/** Day, time and duration: the fields `date`, `time` and `minutes`, from which the command makes a moment. */
export function MomentBoxes({ of, fault = 'start', required = true, minutes }: Props) {
  const { values, change } = use(FormContext);
  const { t } = useWords();
  const faults = useMomentFaults(of, fault);
  const length = useFormField('minutes');
  const box = (field: string, props: InputProps) => (
    <Input {...props} value={values[field] ?? ''} onChange={(_, data) => change(field, data.value)} />
  );
  return (
    <Row>
      <Field label={t('Date')} required={required} {...faults.date}>
        {box('date', { type: 'date' })}
      </Field>
      <Field label={t('Time')} required={required} {...faults.time}>
        {box('time', { type: 'time', step: 300 })}
      </Field>
      {minutes && (
        <Field label={t('Minutes')} required={required} {...length.fault}>
          {box('minutes', { type: 'number', ...minutes, style: { width: 100 } })}
        </Field>
      )}
    </Row>
  );
}

/** What was wrong with a moment, at the field that is: at each that is empty, else at the date. */
function useMomentFaults(of: FixedText, field: string): { date: Fault; time: Fault } {
  const { t } = useWords();
  const { values, problem } = use(FormContext);
  const { date = '', time = '' } = values;
  const whole = useFaultOf({ problem, field, value: `${date}T${time}` });
  if (!isRefused(problem, field)) return { date: {}, time: {} };
  const what = t(of);
  return {
    date: date === '' ? faultSaying(t('Enter the date of {what}.', { what })) : time === '' ? {} : whole,
    time: time === '' ? faultSaying(t('Enter the time of {what}.', { what })) : {},
  };
}
