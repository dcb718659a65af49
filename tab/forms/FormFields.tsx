import { makeStyles, tokens } from '@fluentui/react-components';
import { use } from 'react';
import { answersLeftOver } from '#domain/forms/answers.ts';
import type { Form } from '#domain/forms/form.ts';
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
};

/**
 * The fields of a form that is data: labels, hints, which are required, and what was wrong at each. An answer to a
 * question that the form no longer asks stays, to be read and copied.
 */
export function FormFields({ form, values: part }: Props) {
  const { values: all, problem, change } = use(FormContext);
  const values = part ?? all;
  const leftOver = answersLeftOver(form, values);
  return (
    <div className={useStyles().fields}>
      {form.fields.map((field) => (
        <QuestionField
          key={field.id}
          field={field}
          value={values[field.id] ?? ''}
          problem={problem}
          onChange={(text) => change(field.id, text)}
        />
      ))}
      {leftOver.length > 0 && (
        <Panel kind="quiet">
          {leftOver.map((text) => (
            <Written
              key={text}
              label="Written for a question that is no longer asked; it is not sent. Copy what you still need."
              text={text}
            />
          ))}
        </Panel>
      )}
    </div>
  );
}
