import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleHintRegular, ClockRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import { plural } from '#domain/calendar/inWords.ts';
import type { CheckLine, CheckState } from '#domain/views/preflight.ts';
import { boxedList, plainList } from '../look/listStyles.ts';

const useStyles = makeStyles({
  box: {
    ...boxedList,
    marginTop: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
    '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  summary: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    verticalAlign: 'middle',
    maxWidth: 'calc(100% - 32px)',
    paddingLeft: tokens.spacingHorizontalXS,
  },
  icon: { fontSize: '20px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  count: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  areas: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  area: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  lines: plainList,
  found: { color: tokens.colorNeutralForeground2 },
});

type Fold = { name: string; states: readonly CheckState[]; Icon: typeof ClockRegular };

const FOLDS: readonly Fold[] = [
  { name: 'Still to come', states: ['waiting'], Icon: ClockRegular },
  { name: 'OK', states: ['ok'], Icon: CheckmarkCircleRegular },
  { name: 'Not checked', states: ['notChecked'], Icon: CircleHintRegular },
  { name: 'Not needed, or not yet', states: ['notNeeded', 'notYet'], Icon: SubtractCircleRegular },
  { name: 'Checked by the preflight command', states: ['elsewhere'], Icon: CircleHintRegular },
];

/** What needs nobody, folded by how it stands; a state in which nothing is has no fold. */
export function TheRest({ lines }: { lines: readonly CheckLine[] }) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      {FOLDS.map(({ name, states, Icon }) => {
        const inIt = lines.filter(({ state }) => states.includes(state));
        if (inIt.length === 0) return null;
        return (
          <details key={name}>
            <summary className={styles.summary}>
              <span className={styles.name}>
                <Icon className={mergeClasses(styles.icon, name === 'OK' && styles.ok)} aria-hidden />
                <span>
                  {name} <span className={styles.count}>· {plural(inIt.length, 'check')}</span>
                </span>
              </span>
            </summary>
            <Areas lines={inIt} />
          </details>
        );
      })}
    </div>
  );
}

function Areas({ lines }: { lines: readonly CheckLine[] }) {
  const styles = useStyles();
  return (
    <div className={styles.areas}>
      {[...Map.groupBy(lines, ({ area }) => area)].map(([area, inIt]) => (
        <div key={area}>
          <h3 className={styles.area}>{area}</h3>
          <ul className={styles.lines}>
            {inIt.map(({ id, title, found }) => (
              <li key={id}>
                {title}
                {found !== '' && <div className={styles.found}>{found}</div>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
