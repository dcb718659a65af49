import { makeStyles, tokens } from '@fluentui/react-components';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { ChooseFile } from '../files/ChooseFile.tsx';
import { CommandButton } from '../forms/CommandButton.tsx';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { Written } from '../look/Written.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The planning documents that were asked for, and the links to them (KM-66). */
export function PlanningDocuments({ review, observation }: { review: ReviewView; observation: ObservationView }) {
  const { t } = useWords();
  const styles = useStyles();
  const { documents, documentsAsked, canLinkDocuments, canRemoveDocuments, id: observationId } = observation;
  if (documentsAsked === null && documents.length === 0) return null;
  return (
    <section aria-label={t('Planning documents')}>
      {documentsAsked && <Written label={t('Planning documents asked for')} text={documentsAsked} />}
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
                  name={t('Remove {document}', { document: document.title })}
                  command={{ type: 'removePlanningDocument', observationId, documentId: document.id }}
                >
                  {t('Remove')}
                </CommandButton>
              )}
            </Row>
          </li>
        ))}
      </ul>
      {documents.length === 0 && !canLinkDocuments && (
        <Quiet>{t('{name} has linked none yet.', { name: review.reviewee.name })}</Quiet>
      )}
      {canLinkDocuments && (
        <Stack above="S">
          <LinkOne review={review} observationId={observationId} />
        </Stack>
      )}
    </section>
  );
}

function LinkOne({ review, observationId }: { review: ReviewView; observationId: string }) {
  const { t } = useWords();
  return (
    <ReviewForm
      review={review}
      draft={`planningDocument.${review.id}.${observationId}`}
      initial={{ title: '', url: '' }}
      label={t('Link a planning document')}
      send={t('Link it')}
      appearance="secondary"
      said={t('Linked.')}
      command={({ title, url }, documentId) => ({
        type: 'linkPlanningDocument',
        observationId,
        documentId,
        title,
        url: url.trim(),
      })}
      isBrief
    >
      <ChooseFile address="url" />
      <LineBox field="title" label={t('Name of the document')} required />
      <LineBox
        field="url"
        label={t('Its address')}
        type="url"
        required
        placeholder="https://"
        hint={t('Where it lies in SharePoint or OneDrive.')}
      />
    </ReviewForm>
  );
}
