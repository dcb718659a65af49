import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaperVersionView, PaperView } from '#domain/review/papers/viewPapers.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

type Props = { review: ReviewView; paper: PaperView; version: PaperVersionView };

/** Signing the text above: the reviewer's signature fixes it, the reviewee signs what was fixed (PA-13, PA-14, X-08). */
export function SignPaper({ review, paper, version }: Props) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [read, setRead] = useState(false);
  const sign = () =>
    command.mutate(
      { command: { type: 'signPaper', paperId: paper.id, version: version.version, textHash: version.textHash } },
      {
        onSuccess: () =>
          announce(
            review.you.reviewer
              ? `Signed. ${review.reviewee.name} is asked to sign the same text.`
              : 'Signed. Both signatures are there.',
          ),
      },
    );
  return (
    <Panel kind="first">
      <strong>Your signature</strong>
      <Quiet>
        {review.you.reviewer
          ? 'It fixes this text. A later change is a new version, which both sign anew.'
          : `${review.reviewer.name} has signed this text; you sign the same one.`}{' '}
        <Clause rule={paper.rule} clause={paper.clause} />
      </Quiet>
      <Checkbox
        label="I have read the whole text"
        checked={read}
        onChange={(_, data) => setRead(data.checked === true)}
      />
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" size="large" disabledFocusable={!read || command.isPending} onClick={sign}>
          {command.isPending ? 'Signing …' : 'Sign'}
        </Button>
      </Row>
    </Panel>
  );
}
