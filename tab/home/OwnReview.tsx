import { hasEnded } from '#domain/review/closing/hasEnded.ts';
import type { HomeView, ReviewSummary } from '#domain/views/home.ts';
import { useWords } from '../language/useWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Path } from '../look/Path.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { TextLink } from '../look/TextLink.tsx';

/** The person's own review of the present cycle: its path, with today on it; the next one in a line. */
export function OwnReview({ review, home }: { review: ReviewSummary; home: HomeView }) {
  const { t, periodInWords } = useWords();
  const next = home.coming.find(({ reviewee }) => reviewee.oid === home.me.oid);
  return (
    <Section
      title={t('Your review')}
      tour="review"
      action={<TextLink href={`/reviews/${review.reviewId}`}>{t('Open your review')}</TextLink>}
    >
      <Panel>
        <Path stages={review.stages} after={review.afterSteps} now={home.now} timeZone={home.timeZone} />
        <Quiet>
          {t('{period}. Reviewed by {name}.', { period: periodInWords(review.cycle), name: review.reviewer.name })}{' '}
          {hasEnded(review, home.now.slice(0, 10)) && t('This cycle has ended and the next is not open yet.')}{' '}
          {next && (
            <TextLink href={`/reviews/${next.reviewId}`}>
              {t('Your next cycle is {period}', { period: periodInWords(next.cycle) })}
            </TextLink>
          )}
        </Quiet>
      </Panel>
    </Section>
  );
}
