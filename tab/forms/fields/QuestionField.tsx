import { Field, makeStyles } from '@fluentui/react-components';
import { use } from 'react';
import { SchoolsWords } from '../../language/SchoolsWords.tsx';
import { useWords } from '../../language/useWords.ts';
import { Clause } from '../../look/Clause.tsx';
import { useFaultOf } from '../fault.ts';
import { FormContext } from '../formState.ts';
import { AnswerField } from './AnswerField.tsx';
import type { FieldProps } from './fieldProps.ts';
import { unseenAnswer } from './unseenAnswer.ts';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)', overflowWrap: 'anywhere' },
});

/** One question of a form with its help, its clause, and what was wrong with the answer until it is put right. */
export function QuestionField(props: FieldProps) {
  const { field, value, isOurs = false } = props;
  const { t } = useWords();
  const said = (words: string) => (isOurs ? words : <SchoolsWords>{words}</SchoolsWords>);
  const { problem } = use(FormContext);
  const fault = useFaultOf({ problem, field: field.id, value });
  const styles = useStyles();
  const unseen = unseenAnswer(field, value);
  return (
    <Field
      className={styles.field}
      size="large"
      required={field.required}
      label={<>{said(field.label)}</>}
      hint={
        <>
          {field.hint ? <>{said(field.hint)} </> : ''}
          {unseen ? `${t('Written before this question was changed: “{answer}”.', { answer: unseen })} ` : ''}
          {field.rule !== '' && <Clause clause={field.clause} />}
        </>
      }
      {...fault}
    >
      {(control) => <AnswerField {...props} control={control} />}
    </Field>
  );
}
