import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../language/useWords.ts';
import type { TourState } from './useTour.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  // Its words begin where the text above them begins.
  offer: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 },
});

/** The quiet line that offers the tour once. Nothing opens by itself. */
export function TourOffer({ tour: { start, end } }: { tour: TourState }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.line}>
      <Button appearance="subtle" size="small" className={styles.offer} onClick={start}>
        {t('See how Fairview works, one minute')}
      </Button>
      <Button appearance="subtle" size="small" onClick={end}>
        {t('Not now')}
      </Button>
    </div>
  );
}
