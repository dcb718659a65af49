import { type ReactNode, useState } from 'react';
import type { Command } from '#domain/review/commands.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { Problem } from '../api/client.ts';
import { useCommand } from '../api/queries.ts';
import { missingAt } from '../forms/fault.ts';
import { FormBox } from '../forms/FormBox.tsx';
import { TickBox } from '../forms/fields/TickBox.tsx';
import { useWords } from '../language/useWords.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';

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
export function Sign({ review, title, children, clause, command, fixed }: Props) {
  const { mutate, error, isPending, isPaused } = useCommand(review.id);
  const announce = useAnnounce();
  const { t } = useWords();
  const [read, setRead] = useState('');
  const [missing, setMissing] = useState<Problem | null>(null);
  const sign = () => {
    setMissing(read === '' ? missingAt('read', t('Tick that you have read the whole text.')) : null);
    if (read === '') return;
    mutate(
      { command },
      { onSuccess: () => announce(review.you.reviewer ? fixed : t('Signed. Both signatures are there.')) },
    );
  };
  return (
    <Panel kind="first">
      <FormBox
        form={{ values: { read }, change: (_, ticked) => setRead(ticked), problem: missing ?? error, isPending }}
        isPaused={isPaused}
        label={title}
        send={t('Sign')}
        sending={t('Signing …')}
        size="large"
        isLong
        onSend={sign}
      >
        <strong>{title}</strong>
        <Quiet>
          {children} <Clause clause={clause} />
        </Quiet>
        <TickBox field="read" label={t('I have read the whole text')} />
      </FormBox>
    </Panel>
  );
}
