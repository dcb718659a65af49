import { makeStyles, tokens } from '@fluentui/react-components';
import type { RecordsView } from '#domain/views/records.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Quiet } from '../look/Quiet.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  item: {
    display: 'grid',
    gridTemplateColumns: '4.5ch 1fr auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
  year: { fontWeight: tokens.fontWeightSemibold },
  track: { height: '14px', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground3 },
  bar: {
    height: '100%',
    minWidth: '6px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
  },
  policies: { gridColumn: '2 / -1' },
});

/** How many reviews are kept until each year, the next year first, with their policies. */
export function YearBars({ records: { years, withoutPeriod } }: { records: RecordsView }) {
  const styles = useStyles();
  const { t } = useWords();
  const most = Math.max(...years.map(({ count }) => count));
  if (years.length === 0 && withoutPeriod.length === 0) return <Quiet>{t('There are no reviews yet.')}</Quiet>;
  return (
    <>
      <ul className={styles.list}>
        {years.map(({ year, count, policies }) => (
          <li key={year} className={styles.item}>
            <span className={styles.year}>{year}</span>
            <div className={styles.track} aria-hidden>
              <div className={styles.bar} style={{ width: `${(100 * count) / most}%` }} />
            </div>
            <span>{t('{count} reviews', { count })}</span>
            <div className={styles.policies}>
              <Quiet>
                <SchoolsWords>{policies.map((each) => `${each.policy}: ${each.count}`).join(' · ')}</SchoolsWords>
              </Quiet>
            </div>
          </li>
        ))}
      </ul>
      {withoutPeriod.map(({ policy, count }) => (
        <Quiet key={policy}>
          <SchoolsWords>{policy}</SchoolsWords>: {t('{count} reviews', { count })}.{' '}
          {t('This policy names no period, so nothing is destroyed.')}
        </Quiet>
      ))}
    </>
  );
}
