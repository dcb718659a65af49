import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { FixedText } from '#domain/language/translate.ts';
import type { Fitting, TodayDeed } from '#domain/views/today.ts';
import { useWords } from '../language/useWords.ts';

/** What each thing to do today is called on its button. */
export const FITTING_WORDS: Record<TodayDeed, FixedText> = {
  openAgenda: 'Open the agenda',
  seeVisit: 'See the focus',
  readFeedback: 'Read the feedback',
  takeNotes: 'Take notes now',
  writeNote: 'Write the note',
  writeFeedback: 'Write the feedback',
  recordVisit: 'Record what came of it',
  recordMeeting: 'Record the meeting',
  openReview: 'Open the review',
};

type Props = { fits: Fitting; isPrimary: boolean; size?: 'medium' | 'large' };

/** The button that fits this moment of a meeting or a visit. */
export function FittingButton({ fits, isPrimary, size = 'medium' }: Props) {
  const [, go] = useLocation();
  const { t } = useWords();
  const appearance = isPrimary ? 'primary' : 'outline';
  if (fits.does === 'join')
    return (
      <Button as="a" href={fits.url} target="_blank" appearance={appearance} size={size}>
        {t('Join')}
      </Button>
    );
  return (
    <Button appearance={appearance} size={size} onClick={() => go(`/${fits.place}`)}>
      {t(FITTING_WORDS[fits.does])}
    </Button>
  );
}
