import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { placeOf } from '#domain/review/toDo.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Path } from '../look/Path.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { Deadline } from '../look/When.tsx';
import { NARROW } from '../look/widths.ts';
import { nextForYou } from './nextForYou.ts';

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    // The gaps are the column's own.
    '& > *': { marginTop: 0 },
    marginTop: tokens.spacingVerticalXXL,
    [NARROW]: { marginTop: tokens.spacingVerticalL },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  onlyWide: { [NARROW]: { display: 'none' } },
});

/**
 * Beside a review: its way through the cycle, and what the reader must do next. The overview has a list of its own of
 * what is to be done; where the window is narrow, only the overview shows the way.
 */
export function WhereItStands({ review, isOverview }: { review: ReviewView; isOverview: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const next = isOverview ? undefined : nextForYou(review);
  return (
    <aside aria-label={t('Where this review stands')} className={styles.column}>
      <div className={mergeClasses(!isOverview && styles.onlyWide)}>
        <Panel>
          <h2 className={styles.title}>{t('Where this review stands')}</h2>
          <Path stages={review.stages} after={review.afterSteps} now={review.now} timeZone={review.timeZone} upright />
        </Panel>
      </div>
      {next && (
        <Panel>
          <div>
            <h2 className={styles.small}>{t('Next for you')}</h2>
            <div className={styles.what}>
              <TextLink href={`/${placeOf(next)}`}>
                <SchoolsWords>{next.title}</SchoolsWords>
              </TextLink>
            </div>
            <Deadline todo={next} now={review.now} timeZone={review.timeZone} />{' '}
            <Clause text={next.says} clause={next.clause} because={next.because} />
          </div>
        </Panel>
      )}
    </aside>
  );
}
