import { answersTo } from '#domain/forms/answers.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { StatementSection, StatementView } from '#domain/review/statements/view.ts';
import { FormFields } from '../forms/FormFields.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { AssessmentFields } from './AssessmentFields.tsx';
import { ReadBeside } from './ReadBeside.tsx';
import { assessedIn, draftOf, formFor, ownValues } from './assessmentDraft.ts';

type Props = {
  review: ReviewView;
  statement: StatementSection;
  current: StatementView | undefined;
  onDone: () => void;
};

/**
 * Writes the draft in the policy's own form, saved during typing; once it is sent, the other person gets a copy
 * (KM-41).
 */
export function DraftStatement({ review, statement, current, onDone }: Props) {
  const { assessment, form } = statement;
  const { t } = useWords();
  return (
    <ReadBeside review={review}>
      <Panel kind="first">
        <ReviewForm
          review={review}
          draft={`statement.${review.id}.${statement.version}`}
          initial={draftOf(assessment, current)}
          label={t('Write the draft')}
          send={t('Give {name} the draft', { name: review.reviewee.name })}
          said={t('{name} has a copy to read and comment on.', { name: review.reviewee.name })}
          command={(values) => {
            const assessments = assessment ? assessedIn(assessment, values) : [];
            return {
              type: 'draftStatement',
              version: statement.version,
              answers: answersTo(form, values),
              ...(assessments.length > 0 && {
                assessments: assessments.map(({ title, ...each }) => ({ ...each, ...(title !== null && { title }) })),
              }),
            };
          }}
          questions={wholeForm(statement)}
          isLong
          onClose={onDone}
        >
          {({ values }) => (
            <>
              {form.intro && (
                <Quiet>
                  <SchoolsWords>{form.intro}</SchoolsWords>
                </Quiet>
              )}
              {assessment && <AssessmentFields assessment={assessment} />}
              <FormFields form={form} values={ownValues(values)} />
            </>
          )}
        </ReviewForm>
      </Panel>
    </ReadBeside>
  );
}

/** All questions of the draft, so that two texts of it are joined as each kind of question needs. */
function wholeForm({ form, assessment }: StatementSection) {
  const blocks = assessment?.objectives.flatMap(({ id }) => formFor(assessment, id).fields) ?? [];
  return { ...form, fields: [...form.fields, ...blocks] };
}
