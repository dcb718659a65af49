import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Translate } from '#domain/language/translate.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useReview } from '../api/queries.ts';
import { useWords } from '../language/useWords.ts';
import { MeetingNote } from '../notes/MeetingNote.tsx';
import { Empty } from '../look/Empty.tsx';
import { Loading } from '../look/Loading.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { SignedSections } from '../look/SignedSections.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { NARROW } from '../look/widths.ts';
import { GatheredPack } from '../preparing/GatheredPack.tsx';

const useStyles = makeStyles({
  choice: { marginBottom: tokens.spacingVerticalM },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  beside: {
    position: 'sticky',
    top: '56px',
    maxHeight: 'calc(100vh - 72px)',
    overflowY: 'auto',
    // The heading of what is read stands at the top of its column.
    '& > section:first-child': { marginTop: 0 },
    [NARROW]: { position: 'static', maxHeight: '50vh', gridRow: 1 },
  },
});

type Source = { id: string; name: string; content: ReactNode };

/** While a statement is written, last year's, the notes or the pack can be read beside its text. */
export function ReadBeside({ review, children }: { review: ReviewView; children: ReactNode }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const { t } = useWords();
  const sources = sourcesFor(review, t);
  const beside = sources.find(({ id }) => id === chosen);
  if (sources.length === 0) return children;
  return (
    <>
      <div className={styles.choice} role="group" aria-label={t('Read beside the text')}>
        <Row>
          {sources.map(({ id, name }) => (
            <ToggleButton key={id} checked={id === chosen} onClick={() => setChosen(id === chosen ? null : id)}>
              {name}
            </ToggleButton>
          ))}
        </Row>
      </div>
      <div className={beside && styles.both} {...(beside && { 'data-read-beside': beside.id })}>
        <div>{children}</div>
        {beside && (
          // Long texts scroll by themselves, so the keyboard has to reach them.
          <div className={styles.beside} role="region" aria-label={t('Beside the text')} tabIndex={0}>
            {beside.content}
          </div>
        )}
      </div>
    </>
  );
}

function sourcesFor(review: ReviewView, t: Translate): Source[] {
  const { closing, notes, preparing } = review;
  const noted = (notes?.meetings ?? []).filter(({ note }) => note !== null);
  const before = closing?.previousReviewId ?? null;
  return [
    ...(before === null ? [] : [{ id: 'before', name: t('Last year’s statement'), content: <Before id={before} /> }]),
    ...(notes && noted.length > 0
      ? [
          {
            id: 'notes',
            name: t('Notes of meetings'),
            content: (
              <Section title={t('Notes of meetings')}>
                {noted.map((meeting) => (
                  <MeetingNote key={meeting.id} review={review} notes={notes} meeting={meeting} />
                ))}
              </Section>
            ),
          },
        ]
      : []),
    ...(preparing?.pack
      ? [{ id: 'pack', name: t('The review pack'), content: <GatheredPack review={review} pack={preparing.pack} /> }]
      : []),
  ];
}

/** The latest statement of the cycle before, as far as the reader may see it. */
function Before({ id }: { id: string }) {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useReview(id);
  const last = data?.statement?.versions.at(-1);
  return (
    <Section title={t('Last year’s statement')}>
      <Trouble problem={error} onRetry={() => void refetch()} />
      {isPending && <Loading />}
      {last && <SignedSections sections={last.sections} />}
      {data && !last && <Empty>{t('There is no statement of the cycle before that you can see.')}</Empty>}
    </Section>
  );
}
