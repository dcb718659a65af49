import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import type { StatementSection, StatementView } from '#domain/review/statements/view.ts';
import { useCommand } from '../api/queries.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Signing the text above: the reviewer's signature fixes it, the reviewee signs what was fixed (KM-43, X-08). */
export function SignStatement({
  review,
  statement,
  version,
}: {
  review: ReviewView;
  statement: StatementSection;
  version: StatementView;
}) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [read, setRead] = useState(false);
  const sign = () =>
    command.mutate(
      { command: { type: 'signStatement', version: version.version, textHash: version.textHash } },
      {
        onSuccess: () =>
          announce(
            review.you.reviewer
              ? `Signed. The text is fixed, and ${review.reviewee.name} is asked to sign it.`
              : 'Signed. Both signatures are there.',
          ),
      },
    );
  return (
    <div style={{ marginTop: 12 }}>
      <Panel kind="first">
        <strong>{review.you.reviewer ? 'Finish and sign' : 'Your signature'}</strong>
        <Quiet>
          {review.you.reviewer
            ? 'Your signature fixes this text. To change it afterwards you begin a new version, which is signed anew.'
            : 'Your signature says that this is what was agreed, or determined by your reviewer. It can no longer be changed without a new version.'}{' '}
          <Clause rule={statement.signatures.rule} clause={statement.signatures.clause} />
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
    </div>
  );
}
