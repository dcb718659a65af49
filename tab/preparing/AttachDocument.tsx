import { Field } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { DocumentsView } from '#domain/review/supportingDocuments/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useAttachFile } from '../api/papers.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { RadioBoxes } from '../forms/fields/RadioBoxes.tsx';
import { SelectBox } from '../forms/fields/SelectBox.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import type { Sender } from '../forms/sender.ts';
import { Quiet } from '../look/Quiet.tsx';

type Props = { review: ReviewView; documents: DocumentsView; onDone: () => void };
type Wish = { documentId: string; kind: string; how: string; title: string; link: string };

const WAYS = [
  { id: 'link', label: 'A link to SharePoint, OneDrive or Teams' },
  { id: 'file', label: 'A file' },
];

/** Attaching a document: a link to where the school keeps it, or a file. The other of the two is told at once. */
export function AttachDocument({ review, documents, onDone }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const { isMissing, ...sender } = useAttach(review.id, () => file.current?.files?.[0]);
  return (
    <KeptForm
      draft={`document.${review.id}`}
      owner={review.you.oid}
      timeZone={review.timeZone}
      sender={sender}
      initial={{ kind: documents.missing[0] ?? documents.kinds[0]?.id ?? '', how: 'link', title: '', link: '' }}
      label="Attach a document"
      send="Attach it"
      sending="Attaching …"
      said="Attached. The other of you is told."
      wish={(values, documentId): Wish => ({ documentId, ...values })}
      onClose={onDone}
    >
      {({ values: { how }, problem }) => (
        <>
          <SelectBox field="kind" label="What it is" required choices={documents.kinds} />
          <RadioBoxes field="how" label="How" choices={WAYS} />
          <LineBox field="title" label="Title" required={how === 'link'} />
          {how === 'link' ? (
            <LineBox field="link" label="Address" type="url" required hint="It begins with https://." />
          ) : (
            <Field
              label="File"
              required
              hint="PDF, Word or a picture, up to 10 MB."
              {...(isMissing
                ? { validationState: 'error', validationMessage: 'Choose a file.' }
                : fieldMessage(problem, 'file'))}
            >
              {(field) => (
                <input
                  {...field}
                  style={{ width: '100%' }}
                  ref={file}
                  type="file"
                  accept=".pdf,.doc,.docx,.png,.jpg,.jpeg,.gif,.webp"
                />
              )}
            </Field>
          )}
          <Quiet>Whoever may see this review can open it.</Quiet>
        </>
      )}
    </KeptForm>
  );
}

/** Sends a link as a command, a file as a file. What was refused is of the last of the two. */
function useAttach(reviewId: string, chosenFile: () => File | undefined): Sender<Wish> & { isMissing: boolean } {
  const command = useCommand(reviewId);
  const upload = useAttachFile(reviewId);
  const [how, setHow] = useState('link');
  const [isMissing, setMissing] = useState(false);
  const { error, isPending, isPaused } = how === 'link' ? command : upload;
  return {
    send: (wish, onDone) => {
      const { documentId, kind, title, link } = wish;
      const file = wish.how === 'file' ? chosenFile() : undefined;
      setHow(wish.how);
      setMissing(wish.how === 'file' && !file);
      if (wish.how === 'link')
        command.mutate({ command: { type: 'attachLink', documentId, kind, title, link } }, { onSuccess: onDone });
      if (file) upload.mutate({ documentId, kind, title: title.trim() || file.name, file }, { onSuccess: onDone });
    },
    problem: error,
    isPending,
    isPaused,
    isMissing,
  };
}
