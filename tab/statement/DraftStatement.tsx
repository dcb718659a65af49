import { Button } from '@fluentui/react-components';
import { answersTo } from '#domain/forms/answers.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { StatementSection, StatementView } from '#domain/review/statements/view.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { FormFields } from '../forms/FormFields.tsx';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { AssessmentFields } from './AssessmentFields.tsx';
import { assessedIn, draftOf, formFor, ownValues } from './assessmentDraft.ts';

type Props = {
  review: ReviewView;
  statement: StatementSection;
  current: StatementView | undefined;
  onDone: () => void;
};

/** Writing the draft: the policy's own form, saved as one types; sent, the other person gets a copy (KM-41). */
export function DraftStatement({ review, statement, current, onDone }: Props) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const { assessment } = statement;
  const draft = useDraft(`statement.${review.id}.${statement.version}`, review.you.oid, draftOf(assessment, current));
  const answers = answersTo(statement.form, draft.values);
  const assessments = assessment
    ? assessedIn(assessment, draft.values).map(({ title, ...each }) => ({ ...each, ...(title !== null && { title }) }))
    : [];
  const send = () =>
    command.mutate(
      {
        command: {
          type: 'draftStatement',
          version: statement.version,
          answers,
          ...(assessments.length > 0 && { assessments }),
        },
      },
      {
        onSuccess: () => {
          void draft.forget();
          announce(`${review.reviewee.name} has a copy to read and comment on.`);
          onDone();
        },
      },
    );
  return (
    <Panel kind="first">
      {statement.form.intro && <Quiet>{statement.form.intro}</Quiet>}
      {assessment && (
        <AssessmentFields
          assessment={assessment}
          values={draft.values}
          problem={command.error}
          onChange={draft.change}
        />
      )}
      <FormFields
        form={statement.form}
        values={ownValues(draft.values)}
        problem={command.error}
        onChange={draft.change}
      />
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={command.isPending} onClick={send}>
          {command.isPending ? 'Sending …' : `Give ${review.reviewee.name} the draft`}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
        <DraftNote
          state={draft.state}
          values={draft.values}
          timeZone={review.timeZone}
          form={wholeForm(statement)}
          onResolve={draft.resolve}
        />
      </Row>
    </Panel>
  );
}

/** All questions of the draft, so that two texts of it are joined as each kind of question needs. */
function wholeForm({ form, assessment }: StatementSection) {
  const blocks = assessment?.objectives.flatMap(({ id }) => formFor(assessment, id).fields) ?? [];
  return { ...form, fields: [...form.fields, ...blocks] };
}
