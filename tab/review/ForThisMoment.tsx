import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { buttonFor, placeOf } from '#domain/review/toDo.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { TodayItem } from '#domain/views/today.ts';
import { useWords } from '../language/useWords.ts';
import { FittingButton } from '../look/FittingButton.tsx';
import { nextForYou } from './nextForYou.ts';
import type { ShownSection } from './sections.ts';

type Props = { review: ReviewView; present: readonly ShownSection[] };

/**
 * The page's one primary button: what fits today's meeting or visit, or else the reader's next duty. Renders nothing
 * where the reader already is, and on the overview, whose list has its own buttons.
 */
export function ForThisMoment({ review, present }: Props) {
  const [here, go] = useLocation();
  const { t } = useWords();
  const isHere = (place: string) => {
    if (here === `/${place}`) return true;
    const [, , section, ...item] = place.split('/');
    return item.length === 0 && (section === undefined || present.some(({ id }) => id === section));
  };
  const [item] = review.today.filter(isOpen);
  if (item && (item.fits.does === 'join' || !isHere(item.fits.place)))
    return <FittingButton fits={item.fits} isPrimary />;
  const next = nextForYou(review);
  if (!next || next.action === 'recorded') return null;
  const place = placeOf(next);
  if (isHere(place) || present.some(({ id }) => id === 'overview')) return null;
  return (
    <Button appearance="primary" onClick={() => go(`/${place}`)}>
      {t(buttonFor(next.action))}
    </Button>
  );
}

/** What is over and written up needs no button. */
function isOpen({ fits }: TodayItem): boolean {
  return !['openReview', 'seeVisit', 'readFeedback'].includes(fits.does);
}
