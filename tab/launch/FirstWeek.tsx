import { makeStyles, tokens } from '@fluentui/react-components';
import { dayInWords, plural, timeInWords } from '#domain/calendar/inWords.ts';
import type { HomeView } from '#domain/views/home.ts';
import type { LaunchWeek } from '#domain/views/launch.ts';
import { Faces } from '../look/Faces.tsx';
import { boxedList } from '../look/listStyles.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { PHONE } from '../look/widths.ts';

const useStyles = makeStyles({
  list: { ...boxedList, marginTop: tokens.spacingVerticalM },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2 },
  faces: { [PHONE]: { display: 'none' } },
});

/** Names said before the rest are counted. */
const NAMED = 3;

/** Who would get what and when in the first week: from the reviews that would open, not from a text about them. */
export function FirstWeek({ week, home: { timeZone, now } }: { week: LaunchWeek; home: HomeView }) {
  const styles = useStyles();
  if (week.rows.length === 0) return null;
  return (
    <Section title={`Messages until ${dayInWords({ moment: week.until, timeZone, now })}`}>
      <Quiet>In Teams, from Fairview. What people do in the meantime may change them.</Quiet>
      <ul className={styles.list}>
        {week.rows.map(({ at, goes, what, count, to }) => (
          <li key={`${at} ${goes} ${what}`} className={styles.row}>
            <div>
              <div className={styles.what}>{what}</div>
              <div className={styles.detail}>
                {dayInWords({ moment: at, timeZone, now })}, {timeInWords(at, timeZone)},{' '}
                {goes === 'gathered' ? 'in the morning message' : plural(count, 'message')} to{' '}
                {to
                  .slice(0, NAMED)
                  .map(({ name }) => name)
                  .join(', ')}
                {to.length > NAMED && ` and ${to.length - NAMED} more`}
              </div>
            </div>
            <span className={styles.faces}>
              <Faces people={to} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
