import { makeStyles, tokens } from '@fluentui/react-components';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Written } from '../look/Written.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The planning documents that were asked for, and the links to them (KM-66). */
export function PlanningDocuments({ review, observation }: { review: ReviewView; observation: ObservationView }) {
  const styles = useStyles();
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
                <CommandButton
                  review={review}
                  size="small"
                  appearance="subtle"
                  name={`Remove ${document.title}`}
                  command={{ type: 'removePlanningDocument', observationId, documentId: document.id }}
                >
                  Remove
                </CommandButton>
              )}
            </Row>
          </li>
        ))}
      </ul>
      {documents.length === 0 && !canLinkDocuments && <Quiet>{review.reviewee.name} has linked none yet.</Quiet>}
      {canLinkDocuments && (
        <div style={{ marginTop: 8 }}>
          <LinkOne review={review} observationId={observationId} />
        </div>
      )}
    </section>
  );
}

function LinkOne({ review, observationId }: { review: ReviewView; observationId: string }) {
  return (
    <ReviewForm
      review={review}
      draft={`planningDocument.${review.id}.${observationId}`}
      initial={{ title: '', url: '' }}
      label="Link a planning document"
      send="Link it"
      appearance="secondary"
      said="Linked."
      command={({ title, url }, documentId) => ({
        type: 'linkPlanningDocument',
        observationId,
        documentId,
        title,
        url: url.trim(),
      })}
      isBrief
    >
      <LineBox field="title" label="Name of the document" required />
      <LineBox
        field="url"
        label="Its address"
        type="url"
        required
        placeholder="https://"
        hint="Where it lies in SharePoint or OneDrive."
      />
    </ReviewForm>
  );
}
