import { useState } from 'react';
import type { DocumentsView } from '#domain/review/supportingDocuments/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import type { Problem } from '../api/client.ts';
import { useAttachFile } from '../api/papers.ts';
import { useCommand } from '../api/queries.ts';
import { ChooseFile } from '../files/ChooseFile.tsx';
import { FileBox, noFile } from '../forms/fields/FileBox.tsx';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { RadioBoxes } from '../forms/fields/RadioBoxes.tsx';
import { SelectBox } from '../forms/fields/SelectBox.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import type { Sender } from '../forms/sender.ts';
import { Quiet } from '../look/Quiet.tsx';

type Props = {
  review: ReviewView;
  documents: DocumentsView;
  /** The kind that is chosen at first. */
  kind: string;
  /** The objective in whose card it stands. */
  objectiveId?: string;
  onDone: () => void;
};
type Wish = { documentId: string; kind: string; how: string; title: string; link: string; objectiveId?: string };

/** Attaching a document: a link to where the school keeps it, or a file. The other of the two is told at once. */
export function AttachDocument({ review, documents, kind, objectiveId, onDone }: Props) {
  const { t } = useWords();
  const [file, setFile] = useState<File>();
  const sender = useAttach(review.id, file);
  const ways = [
    { id: 'link', label: t('A link to SharePoint, OneDrive or Teams') },
    { id: 'file', label: t('A file') },
  ];
  const nameOf = (id: string) => documents.kinds.find((each) => each.id === id)?.name ?? '';
  return (
    <KeptForm
      draft={objectiveId === undefined ? `document.${review.id}` : `document.${objectiveId}.${review.id}`}
      owner={review.you.oid}
      timeZone={review.timeZone}
      sender={sender}
      initial={{ kind, how: 'link', title: '', link: '' }}
      label={t('Attach a document')}
      send={t('Attach it')}
      sending={t('Attaching …')}
      said={t('Attached. The other of you is told.')}
      wish={(values, documentId): Wish => ({
        documentId,
        ...values,
        title: values.title.trim() || (values.how === 'link' ? nameOf(values.kind) : ''),
        ...(objectiveId !== undefined && { objectiveId }),
      })}
      onClose={onDone}
    >
      {({ values: { how, kind: chosen }, change }) => (
        <>
          <SelectBox field="kind" label={t('What it is')} required choices={documents.kinds} />
          <RadioBoxes field="how" label={t('How')} choices={ways} />
          <ChooseFile address="link" onPick={() => change('how', 'link')} />
          <LineBox
            field="title"
            label={t('Title')}
            hint={
              how === 'link'
                ? t('Left empty, it is “{name}”.', { name: nameOf(chosen) })
                : t('Left empty, it is the file’s name.')
            }
          />
          {how === 'link' ? (
            <LineBox field="link" label={t('Address')} type="url" required hint={t('It begins with https://.')} />
          ) : (
            <FileBox
              label={t('File')}
              hint={t('PDF, Word or a picture, up to 10 MB.')}
              accept=".pdf,.doc,.docx,.png,.jpg,.jpeg,.gif,.webp"
              file={file}
              onChoose={setFile}
            />
          )}
          <Quiet>{t('Whoever may see this review can open it.')}</Quiet>
        </>
      )}
    </KeptForm>
  );
}

/** Sends a link as a command, a file as a file. What was refused is of the last of the two. */
function useAttach(reviewId: string, file: File | undefined): Sender<Wish> {
  const command = useCommand(reviewId);
  const upload = useAttachFile(reviewId);
  const { t } = useWords();
  const [how, setHow] = useState('link');
  const [missing, setMissing] = useState<Problem | null>(null);
  const { error, isPending, isPaused } = how === 'link' ? command : upload;
  return {
    send: (wish, onDone) => {
      const { how: _how, title, link, ...about } = wish;
      setHow(wish.how);
      setMissing(wish.how === 'file' && !file ? noFile(t) : null);
      if (wish.how === 'link')
        command.mutate({ command: { type: 'attachLink', ...about, title, link } }, { onSuccess: onDone });
      else if (file) upload.mutate({ ...about, title: title.trim() || file.name, file }, { onSuccess: onDone });
    },
    problem: missing ?? error,
    isPending,
    isPaused,
  };
}
