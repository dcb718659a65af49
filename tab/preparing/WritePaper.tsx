import { Button } from '@fluentui/react-components';
import { answersTo } from '#domain/forms/answers.ts';
import type { PaperView } from '#domain/review/papers/viewPapers.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { FormFields } from '../forms/FormFields.tsx';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

type Props = { review: ReviewView; paper: PaperView; onDone: () => void };

/** Filling a paper in: kept for the writer alone as he or she types, until it is shared with the other. */
export function WritePaper({ review, paper, onDone }: Props) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const draft = useDraft(`paper.${review.id}.${paper.id}`, review.you.oid, paper.begin);
  const other = review.you.reviewee ? review.reviewer.name : review.reviewee.name;
  const answers = answersTo(paper.form, draft.values);
  const share = () =>
    command.mutate(
      { command: { type: 'sharePaper', paperId: paper.id, version: paper.nextVersion, answers } },
      {
        onSuccess: () => {
          void draft.forget(answers);
          announce(`Shared. ${other} can read it.`);
          onDone();
        },
      },
    );
  return (
    <Panel kind="first">
      {paper.form.intro && <Quiet>{paper.form.intro}</Quiet>}
      <FormFields form={paper.form} values={draft.values} problem={command.error} onChange={draft.change} />
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={command.isPending} onClick={share}>
          {command.isPending ? 'Sharing …' : `Share it with ${other}`}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
        <DraftNote
          state={draft.state}
          values={draft.values}
          timeZone={review.timeZone}
          form={paper.form}
          onResolve={draft.resolve}
        />
      </Row>
      <Quiet>Until you share it, only you can see what you write.</Quiet>
    </Panel>
  );
}
