import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import type { StatementView } from '#domain/review/statements/view.ts';
import { useWords } from '../language/useWords.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { SignatureLine } from '../look/SignatureLine.tsx';
import { SignedSections } from '../look/SignedSections.tsx';
import { Written } from '../look/Written.tsx';
import { Fingerprint } from '../look/Fingerprint.tsx';
import { Copies } from './Copies.tsx';

const useStyles = makeStyles({
  comments: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  signatures: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
});

/** One version, whole: the exact text, the comments on it, and who has signed it. */
export function StatementText({ review, version }: { review: ReviewView; version: StatementView }) {
  const styles = useStyles();
  const { t, momentInWords } = useWords();
  const when = (at: string) => momentInWords({ moment: at, timeZone: review.timeZone, now: review.now });
  const { reviewer, reviewee } = version.signatures;
  const isSentBack = review.moderation?.outcomes.some(
    (each) => each.version === version.version && each.outcome === 'newStatement',
  );
  return (
    <>
      <Row>
        <Badge appearance="tint" {...(reviewer && { color: 'success' })}>
          {t(reviewee ? 'signed by both' : reviewer ? 'signed by the reviewer' : 'draft')}
        </Badge>
        {isSentBack && (
          <Badge appearance="tint" color="warning">
            {t('sent back')}
          </Badge>
        )}
        <Quiet>{t('Version {version}', { version: version.version })}</Quiet>
      </Row>
      <SignedSections sections={version.sections} />
      {version.comments.length > 0 && (
        <div className={styles.comments}>
          {version.comments.map((comment) => {
            const name = comment.by === review.reviewee.oid ? review.reviewee.name : review.reviewer.name;
            const at = when(comment.at);
            const label = comment.changesWanted
              ? t('{name}, {when}, asks for changes', { name, when: at })
              : `${name}, ${at}`;
            return <Written key={comment.at} label={label} text={comment.comment} />;
          })}
        </div>
      )}
      {version.fixed && (
        <div className={styles.signatures}>
          <SignatureLine name={review.reviewer.name} signature={reviewer} when={when} />
          <SignatureLine name={review.reviewee.name} signature={reviewee} when={when} />
          <Fingerprint version={version} />
          <Copies review={review} version={version} />
        </div>
      )}
    </>
  );
}
