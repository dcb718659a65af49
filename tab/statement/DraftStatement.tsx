import { Button } from '@fluentui/react-components';
import { answersTo } from '#domain/forms/answers.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { StatementSection, StatementView } from '#domain/views/statement.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { FormFields } from '../forms/FormFields.tsx';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

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
  const draft = useDraft(`statement.${review.id}.${statement.version}`, review.you.oid, current?.answers ?? {});
  const answers = answersTo(statement.form, draft.values);
  const send = () =>
    command.mutate(
      { command: { type: 'draftStatement', version: statement.version, answers } },
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
      <FormFields form={statement.form} values={draft.values} problem={command.error} onChange={draft.change} />
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabled={command.isPending} onClick={send}>
          {command.isPending ? 'Sending …' : `Give ${review.reviewee.name} the draft`}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
        <DraftNote
          state={draft.state}
          values={draft.values}
          timeZone={review.timeZone}
          form={statement.form}
          onResolve={draft.resolve}
        />
      </Row>
    </Panel>
  );
}
