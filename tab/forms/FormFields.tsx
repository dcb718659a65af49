import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, use } from 'react';
import { answersLeftOver } from '#domain/forms/answers.ts';
import type { Form } from '#domain/forms/form.ts';
import { useWords } from '../language/useWords.ts';
import { Clause, ClausesAbove, commonClause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Written } from '../look/Written.tsx';
import { FormContext, type Values } from './formState.ts';
import { QuestionField } from './fields/QuestionField.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
});

type Props = {
  form: Form;
  /** The values of its fields, where they are only part of the surrounding form's values. */
  values?: Values;
  /** Its questions are the app's own; otherwise they are the school's, and stay in its language. */
  isOurs?: boolean;
  /** What belongs directly below a question, by the question's id. */
  below?: Record<string, ReactNode>;
};

/**
 * The fields of a form that is data: labels, hints, which are required, and what was wrong at each. Their clause stands
 * once at the head; where they differ, each where it changes. An answer to a question that the form no longer asks
 * stays, to be read and copied.
 */
export function FormFields({ form, values: part, isOurs = false, below = {} }: Props) {
  const { t } = useWords();
  const { values: all, change } = use(FormContext);
  const values = part ?? all;
  const leftOver = answersLeftOver(form, values);
  const ruled = form.fields.filter(({ rule }) => rule !== '');
  const common = ruled.length > 1 ? commonClause(ruled) : undefined;
  return (
    <div className={useStyles().fields}>
      <Clause clause={common} />
      {form.fields.map((field, index) => (
        <ClausesAbove key={field.id} named={[common ?? form.fields[index - 1]?.clause]}>
          <QuestionField
            field={field}
            isOurs={isOurs}
            value={values[field.id] ?? ''}
            onChange={(text) => change(field.id, text)}
          />
          {below[field.id]}
        </ClausesAbove>
      ))}
      {leftOver.length > 0 && (
        <Panel kind="quiet">
          {leftOver.map((text) => (
            <Written
              key={text}
              label={t('Written for a question that is no longer asked; it is not sent. Copy what you still need.')}
              text={text}
            />
          ))}
        </Panel>
      )}
    </div>
  );
}
