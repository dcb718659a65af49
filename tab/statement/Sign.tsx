import { Checkbox } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Command } from '#domain/review/commands.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';

type Props = {
  review: ReviewView;
  title: string;
  /** What the signature means. */
  children: ReactNode;
  rule: string;
  clause: string;
  command: Command;
  /** What the reviewer is told, since the reviewer signs first. */
  fixed: string;
};

/**
 * Signs the text above, once it has been read. The reviewer's signature fixes the text; the reviewee signs what was
 * fixed.
 */
export function Sign({ review, title, children, rule, clause, command, fixed }: Props) {
  const [isRead, setRead] = useState(false);
  return (
    <Panel kind="first">
      <strong>{title}</strong>
      <Quiet>
        {children} <Clause rule={rule} clause={clause} />
      </Quiet>
      <Checkbox
        label="I have read the whole text"
        checked={isRead}
        onChange={(_, data) => setRead(data.checked === true)}
      />
      <Row>
        <CommandButton
          review={review}
          appearance="primary"
          size="large"
          isBlocked={!isRead}
          command={command}
          sending="Signing …"
          said={review.you.reviewer ? fixed : 'Signed. Both signatures are there.'}
        >
          Sign
        </CommandButton>
      </Row>
    </Panel>
  );
}
