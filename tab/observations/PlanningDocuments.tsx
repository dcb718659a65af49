import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The planning documents that were asked for, and the links to them (KM-66). */
export function PlanningDocuments({ review, observation }: { review: ReviewView; observation: ObservationView }) {
  const styles = useStyles();
  const command = useCommand(review.id);
  const { documents, documentsAsked, canLinkDocuments, canRemoveDocuments, id: observationId } = observation;
  if (documentsAsked === null && documents.length === 0) return null;
  return (
    <section aria-label="Planning documents">
      {documentsAsked && <Written label="Planning documents asked for" text={documentsAsked} />}
      <ul className={styles.list}>
        {documents.map((document) => (
          <li key={document.id}>
            <Row>
              <a href={document.url} target="_blank" rel="noreferrer" className={styles.link}>
                {document.title}
              </a>
              {canRemoveDocuments && (
                <Button
                  size="small"
                  appearance="subtle"
                  disabledFocusable={command.isPending}
                  aria-label={`Remove ${document.title}`}
                  onClick={() =>
                    command.mutate({
                      command: { type: 'removePlanningDocument', observationId, documentId: document.id },
                    })
                  }
                >
                  Remove
                </Button>
              )}
            </Row>
          </li>
        ))}
      </ul>
      {documents.length === 0 && !canLinkDocuments && <Quiet>{review.reviewee.name} has linked none yet.</Quiet>}
      {canLinkDocuments && <LinkOne review={review} observationId={observationId} />}
      <Trouble problem={command.error} />
    </section>
  );
}

function LinkOne({ review, observationId }: { review: ReviewView; observationId: string }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const link = () =>
    command.mutate(
      {
        command: {
          type: 'linkPlanningDocument',
          observationId,
          documentId: crypto.randomUUID(),
          title,
          url: url.trim(),
        },
      },
      {
        onSuccess: () => {
          announce('Linked.');
          setTitle('');
          setUrl('');
        },
      },
    );
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 12, marginTop: 8 }}>
      <Field label="Name of the document" {...fieldMessage(command.error, 'title')}>
        <Input value={title} onChange={(_, data) => setTitle(data.value)} />
      </Field>
      <Field
        label="Its address"
        hint="Where it lies in SharePoint or OneDrive."
        {...fieldMessage(command.error, 'url')}
      >
        <Input type="url" value={url} placeholder="https://" onChange={(_, data) => setUrl(data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button disabledFocusable={command.isPending || title.trim() === '' || url.trim() === ''} onClick={link}>
          Link it
        </Button>
      </Row>
    </div>
  );
}
