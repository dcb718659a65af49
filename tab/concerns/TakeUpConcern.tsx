import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ConcernsView, ConcernView } from '#domain/views/concerns.ts';
import { useAnswerConcern } from '../api/concerns.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Taking up a concern that was raised with one, with a word to the one who raised it if one likes. */
export function TakeUpConcern({ view, concern }: { view: ConcernsView; concern: ConcernView }) {
  const change = useAnswerConcern(concern.id);
  const draft = useDraft(`concern.${concern.id}`, view.me, { text: '' });
  const announce = useAnnounce();
  const { text = '' } = draft.values;
  const send = () =>
    change.mutate(
      { text: text.trim() || null },
      {
        onSuccess: () => {
          void draft.forget({ text: '' });
          announce(`${concern.who.name} is told that you take it up.`);
        },
      },
    );
  return (
    <>
      <Field label={`A word to ${concern.who.name}, if you like`} {...fieldMessage(change.error, 'text')}>
        <Textarea value={text} onChange={(_, data) => draft.change('text', data.value)} />
      </Field>
      <Trouble problem={change.error} />
      <div>
        <Button appearance="primary" disabledFocusable={change.isPending} onClick={send}>
          I take it up
        </Button>
      </div>
    </>
  );
}
