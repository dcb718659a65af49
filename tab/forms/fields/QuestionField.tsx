import { Field, makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../api/client.ts';
import { fieldMessage } from '../fieldMessage.ts';
import { AnswerField } from './AnswerField.tsx';
import type { FieldProps } from './fieldProps.ts';
import { unseenAnswer } from './unseenAnswer.ts';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)', overflowWrap: 'anywhere' },
  clause: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
});

/** One question of a form with its help, its clause, and what was wrong with the answer. */
export function QuestionField({ problem, ...props }: FieldProps & { problem: Problem | null }) {
  const { field, value } = props;
  const styles = useStyles();
  const unseen = unseenAnswer(field, value);
  return (
    <Field
      className={styles.field}
      size="large"
      required={field.required}
      label={field.label}
      hint={
        <>
          {field.hint ? `${field.hint} ` : ''}
          {unseen ? `Written before this question was changed: “${unseen}”. ` : ''}
          {field.rule !== '' && (
            <span className={styles.clause}>
              {field.rule} · {field.clause}
            </span>
          )}
        </>
      }
      {...fieldMessage(problem, field.id)}
    >
      {(control) => <AnswerField {...props} control={control} />}
    </Field>
  );
}
