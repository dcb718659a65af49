import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { Form } from '#domain/forms/form.ts';
import type { Problem } from '../api/client.ts';
import { fieldMessage } from './fieldMessage.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  area: { '& textarea': { minHeight: '7rem', fontSize: tokens.fontSizeBase400 } },
  clause: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
});

type Props = {
  form: Form;
  values: Record<string, string>;
  problem: Problem | null;
  onChange: (field: string, text: string) => void;
};

/** The fields of a form that is data: labels, hints, what must be filled in, and what was wrong at each. */
export function FormFields({ form, values, problem, onChange }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {form.fields.map((field) => (
        <Field
          key={field.id}
          size="large"
          required={field.required}
          label={field.label}
          hint={
            <>
              {field.hint ? `${field.hint} ` : ''}
              <span className={styles.clause}>
                {field.rule} · {field.clause}
              </span>
            </>
          }
          {...fieldMessage(problem, field.id)}
        >
          {field.kind === 'line' ? (
            <Input value={values[field.id] ?? ''} onChange={(_, data) => onChange(field.id, data.value)} />
          ) : (
            <Textarea
              className={styles.area}
              resize="vertical"
              value={values[field.id] ?? ''}
              onChange={(_, data) => onChange(field.id, data.value)}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
