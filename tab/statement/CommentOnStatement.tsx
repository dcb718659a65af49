import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** The reviewee's comments, with or without asking for changes (KM-42). */
export function CommentOnStatement({ review, version }: { review: ReviewView; version: number }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const draft = useDraft(`statementComment.${review.id}.${version}`, review.you.oid, { comment: '' });
  const [changesWanted, setChangesWanted] = useState(false);
  const comment = draft.values['comment'] ?? '';
  const send = () =>
    command.mutate(
      { command: { type: 'commentOnStatement', version, comment, changesWanted } },
      {
        onSuccess: () => {
          void draft.forget();
          draft.resolve({ comment: '' });
          announce(`${review.reviewer.name} has your comments.`);
        },
      },
    );
  return (
    <div style={{ marginTop: 12 }}>
      <Panel kind="quiet">
        <Field
          label="Your comments"
          hint="If this is no fair summary of the meeting, ask for changes. You may also just add comments; they stay with the text."
          {...fieldMessage(command.error, 'comment')}
        >
          <Textarea rows={3} value={comment} onChange={(_, data) => draft.change('comment', data.value)} />
        </Field>
        <Checkbox
          label="I ask for changes"
          checked={changesWanted}
          onChange={(_, data) => setChangesWanted(data.checked === true)}
        />
        <Trouble problem={command.error} />
        <Row>
          <Button disabledFocusable={command.isPending} onClick={send}>
            Send my comments
          </Button>
        </Row>
      </Panel>
    </div>
  );
}
