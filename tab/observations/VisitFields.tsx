import { Field, Input, Textarea } from '@fluentui/react-components';
import type { Problem } from '../api/client.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';

type Values = Record<string, string>;

/** What is agreed of a visit beside its time: purpose, focus, activities, group, and the planning documents asked for. */
export function VisitFields({
  values,
  problem,
  onChange,
}: {
  values: Values;
  problem: Problem | null;
  onChange: (field: string, text: string) => void;
}) {
  const message = (field: string) => fieldMessage(problem, field);
  const text = (field: string, label: string, hint: string) => (
    <Field label={label} required hint={hint} {...message(field)}>
      <Textarea value={values[field] ?? ''} onChange={(_, data) => onChange(field, data.value)} />
    </Field>
  );
  return (
    <>
      {text('purpose', 'Purpose', 'Why this visit takes place.')}
      {text('focus', 'Focus', 'What is looked at, talked over with the person beforehand.')}
      {text('activities', 'Activities', 'What will be going on: the lesson’s parts, or the work to be seen.')}
      <Field label="Class, group or work" {...message('group')}>
        <Input value={values['group'] ?? ''} onChange={(_, data) => onChange('group', data.value)} />
      </Field>
      <Field
        label="Planning documents asked for"
        hint="Leave this empty if you need none. The person observed links them here."
        {...message('documentsAsked')}
      >
        <Textarea
          value={values['documentsAsked'] ?? ''}
          onChange={(_, data) => onChange('documentsAsked', data.value)}
        />
      </Field>
    </>
  );
}

/** The fields as they are sent; what was left empty is nothing. */
export function visitFrom(values: Values) {
  const orNull = (field: string) => ((values[field] ?? '').trim() === '' ? null : (values[field] ?? '').trim());
  return {
    purpose: (values['purpose'] ?? '').trim(),
    focus: (values['focus'] ?? '').trim(),
    activities: (values['activities'] ?? '').trim(),
    group: orNull('group'),
    documentsAsked: orNull('documentsAsked'),
  };
}
