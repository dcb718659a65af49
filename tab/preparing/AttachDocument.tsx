import { Button, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { DocumentsView } from '#domain/review/papers/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useAttachFile } from '../api/papers.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { focusFirst } from '../forms/focusFirst.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

type Props = { review: ReviewView; documents: DocumentsView; onDone: () => void };

/** Attaching a document: a link to where the school keeps it, or a file. The other of the two is told at once. */
export function AttachDocument({ review, documents, onDone }: Props) {
  const command = useCommand(review.id);
  const upload = useAttachFile(review.id);
  const announce = useAnnounce();
  const [documentId] = useState(() => crypto.randomUUID());
  const first = documents.missing[0] ?? documents.kinds[0]?.id ?? '';
  const draft = useDraft(`document.${review.id}`, review.you.oid, { kind: first, how: 'link', title: '', link: '' });
  const { change } = draft;
  const { kind = first, how = 'link', title = '', link = '' } = draft.values;
  const file = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const problem = how === 'link' ? command.error : upload.error;
  const done = {
    onSuccess: () => {
      void draft.forget();
      announce('Attached. The other of you is told.');
      onDone();
    },
  };
  const attach = () => {
    if (how === 'link') return command.mutate({ command: { type: 'attachLink', documentId, kind, title, link } }, done);
    const chosen = file.current?.files?.[0];
    setMissing(!chosen);
    if (chosen) upload.mutate({ documentId, kind, title: title.trim() || chosen.name, file: chosen }, done);
    return undefined;
  };
  const busy = command.isPending || upload.isPending;
  return (
    <form
      ref={focusFirst}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        attach();
      }}
      style={{ display: 'flex', flexDirection: 'column', gap: 16 }}
    >
      <Field label="What it is" required {...fieldMessage(problem, 'kind')}>
        <Select value={kind} onChange={(_, data) => change('kind', data.value)}>
          {documents.kinds.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="How">
        <RadioGroup value={how} onChange={(_, data) => change('how', data.value)}>
          <Radio value="link" label="A link to SharePoint, OneDrive or Teams" />
          <Radio value="file" label="A file" />
        </RadioGroup>
      </Field>
      <Field label="Title" required={how === 'link'} {...fieldMessage(problem, 'title')}>
        <Input value={title} onChange={(_, data) => change('title', data.value)} />
      </Field>
      {how === 'link' ? (
        <Field label="Address" required hint="It begins with https://." {...fieldMessage(problem, 'link')}>
          <Input type="url" value={link} onChange={(_, data) => change('link', data.value)} />
        </Field>
      ) : (
        <Field
          label="File"
          required
          hint="PDF, Word or a picture, up to 10 MB."
          {...(missing
            ? { validationState: 'error', validationMessage: 'Choose a file.' }
            : fieldMessage(problem, 'file'))}
        >
          <input ref={file} type="file" accept=".pdf,.doc,.docx,.png,.jpg,.jpeg,.gif,.webp" />
        </Field>
      )}
      <Quiet>Whoever may see this review can open it.</Quiet>
      <Trouble problem={problem} />
      <Row>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Attaching …' : 'Attach it'}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
      <DraftNote state={draft.state} values={draft.values} timeZone={review.timeZone} onResolve={draft.resolve} />
    </form>
  );
}
