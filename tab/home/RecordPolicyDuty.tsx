import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { HomeView, PolicyTodo } from '#domain/views/home.ts';
import { call } from '../api/client.ts';
import { DoneOn } from '../duties/DoneOn.tsx';
import { senderOf } from '../forms/sender.ts';
import { useWords } from '../language/useWords.ts';
import { FormDialog } from '../look/FormDialog.tsx';

type Props = { todo: PolicyTodo; home: HomeView };

/** A button, and the form behind it in which somebody says that a duty about a policy itself was done. */
export default function RecordPolicyDuty({ todo, home }: Props) {
  const { t } = useWords();
  return (
    <FormDialog
      open={t('Mark as done')}
      name={t('Mark as done: {duty}', { duty: todo.duty })}
      size="small"
      appearance="subtle"
    >
      {(close) => <RecordForm todo={todo} home={home} onClose={close} />}
    </FormDialog>
  );
}

function RecordForm({ todo, home, onClose }: Props & { onClose: () => void }) {
  const client = useQueryClient();
  const record = useMutation({
    mutationFn: (body: { on: string; note: null }) =>
      call('PUT /api/policies/{pack}/duties/{obligation}', { pack: todo.policy, obligation: todo.obligation, body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['home'] }),
  });
  return (
    <DoneOn
      duty={todo.duty}
      draft={`policyDuty.${todo.policy}.${todo.obligation}`}
      owner={home.me.oid}
      now={home.now}
      timeZone={home.timeZone}
      sender={senderOf(record)}
      wish={({ on }) => ({ on, note: null })}
      onClose={onClose}
    />
  );
}
