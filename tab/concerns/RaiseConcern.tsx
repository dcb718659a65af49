import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConcernsView } from '#domain/views/concerns.ts';
import { useRaiseConcern } from '../api/concerns.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Trouble } from '../look/Trouble.tsx';

const EMPTY = { text: '', aboutHeadteacher: '' };

/** Raising a concern: what worries one, and whether it is about the headteacher. What is typed is one's own until it is sent. */
export function RaiseConcern({ view }: { view: ConcernsView }) {
  const [id, setId] = useState(() => crypto.randomUUID());
  const change = useRaiseConcern(id);
  const draft = useDraft('concern.inConfidence', view.me, EMPTY);
  const announce = useAnnounce();
  const { text = '', aboutHeadteacher = '' } = draft.values;
  const isAbout = aboutHeadteacher === 'yes';
  const send = () =>
    change.mutate(
      { text, aboutHeadteacher: isAbout },
      {
        onSuccess: () => {
          void draft.forget(EMPTY);
          setId(crypto.randomUUID());
          announce('Raised, in confidence.');
        },
      },
    );
  return (
    <form
      noValidate
      style={{ display: 'flex', flexDirection: 'column', gap: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label="What worries you"
        required
        hint="What you saw or know, where and when."
        {...fieldMessage(change.error, 'text')}
      >
        <Textarea value={text} rows={6} onChange={(_, data) => draft.change('text', data.value)} />
      </Field>
      <Checkbox
        label="It is about the headteacher: send it to the chair of governors"
        checked={isAbout}
        onChange={(_, data) => draft.change('aboutHeadteacher', data.checked === true ? 'yes' : '')}
      />
      <DraftNote state={draft.state} values={draft.values} timeZone={view.timeZone} onResolve={draft.resolve} />
      <Trouble problem={change.error} />
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={change.isPending}>
          {change.isPending ? 'Sending …' : `Send it to the ${isAbout ? 'chair of governors' : 'headteacher'} alone`}
        </Button>
      </div>
    </form>
  );
}
