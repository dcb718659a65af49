import { Button } from '@fluentui/react-components';
import { use } from 'react';
import { overallResult, valueOf } from '#domain/assessment/overallResult.ts';
import type { AssessmentSection } from '#domain/review/statements/view.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { FormFields } from '../forms/FormFields.tsx';
import { FormContext } from '../forms/formState.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CardTitle } from '../look/CardTitle.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { ADDED, addedIn, assessedIn, formFor, valuesFor, withAdded, withoutAdded } from './assessmentDraft.ts';

type Props = { assessment: AssessmentSection };

/** A block for each objective, titled by the objective, and the combined result so far (KM-30, KS-22, KC-07). */
export function AssessmentFields({ assessment }: Props) {
  const { values, change } = use(FormContext);
  const { t } = useWords();
  const { form, objectives, canAdd, clause, text } = assessment;
  const added = canAdd ? addedIn(values) : [];
  return (
    <div role="group" aria-label={form.title}>
      <Stack below="M">
        <CardTitle as="h3">
          <SchoolsWords>{form.title}</SchoolsWords>
        </CardTitle>
      </Stack>
      <Quiet>
        <SchoolsWords>{text}</SchoolsWords> <Clause clause={clause} />
      </Quiet>
      {objectives.length === 0 && added.length === 0 && (
        <Quiet>
          {canAdd
            ? t('Fairview has no objectives of the last cycle. Add each one that is to be assessed.')
            : t('There are no objectives yet. They appear here as soon as they are written.')}
        </Quiet>
      )}
      {objectives.map(({ id, title, success }, index) => (
        <Panel key={id} kind="quiet">
          <strong>
            {index + 1}. {title}
          </strong>
          <Quiet>{t('Success: {measure}', { measure: success })}</Quiet>
          <FormFields form={formFor(assessment, id)} values={valuesFor(values, id)} />
        </Panel>
      ))}
      {added.map((id, index) => (
        <Panel key={id} kind="quiet">
          <LineBox field={`${id}.title`} label={t('Objective {number}', { number: index + 1 })} size="large" required />
          <FormFields form={formFor(assessment, id)} values={valuesFor(values, id)} />
          <Row>
            <Button
              size="small"
              appearance="subtle"
              aria-label={t('Remove objective {number}', { number: index + 1 })}
              onClick={() => change(ADDED, withoutAdded(values, id))}
            >
              {t('Remove')}
            </Button>
          </Row>
        </Panel>
      ))}
      {canAdd && (
        <Stack above="M">
          <Button onClick={() => change(ADDED, withAdded(values, crypto.randomUUID()))}>{t('Add an objective')}</Button>
        </Stack>
      )}
      <Together assessment={assessment} />
    </div>
  );
}

/** The results in the form, combined by the school's rule. */
function Together({ assessment }: Props) {
  const { values } = use(FormContext);
  const { t } = useWords();
  const { scale } = assessment;
  if (!scale?.combines) return null;
  const results = assessedIn(assessment, values).map(({ answers }) => valueOf(scale, answers['result']));
  const overall = overallResult(scale, results);
  return (
    <Stack role="status" above="M">
      <Panel>
        <strong>
          {overall
            ? t('All together: {result}', { result: overall.result })
            : t('All together: once each objective has its result')}
        </strong>
        {overall && (
          <Quiet>
            <SchoolsWords>{overall.because}</SchoolsWords>
          </Quiet>
        )}
        <Clause clause={scale.clause} />
      </Panel>
    </Stack>
  );
}
