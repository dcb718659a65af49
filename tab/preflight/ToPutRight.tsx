import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissCircleRegular } from '@fluentui/react-icons';
import type { CheckLine } from '#domain/views/preflight.ts';
import { boxedList } from '../look/listStyles.ts';

const useStyles = makeStyles({
  list: { ...boxedList, marginTop: tokens.spacingVerticalM },
  step: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  icon: { fontSize: '20px', flexShrink: 0, lineHeight: 1 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  area: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  title: { fontWeight: tokens.fontWeightSemibold },
  found: { color: tokens.colorNeutralForeground2 },
  toDo: { margin: 0 },
});

/** What is not OK, the first thing to do first. What one action puts right stands together, and what is found twice is said once. */
export function ToPutRight({ steps }: { steps: readonly (readonly CheckLine[])[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label="Not OK, in the order in which to put it right">
      {steps.map((lines) => (
        <li key={lines[0]?.id} className={styles.step}>
          <DismissCircleRegular className={mergeClasses(styles.icon, styles.wrong)} aria-hidden />
          <div className={styles.words}>
            {[...Map.groupBy(lines, ({ area }) => area)].map(([area, inIt]) => (
              <div key={area}>
                <div className={styles.area}>
                  <span className={styles.wrong}>Not OK</span> · {area}
                </div>
                {inIt.map(({ id, title, found }, at) => (
                  <div key={id}>
                    <div className={styles.title}>{title}</div>
                    {found !== inIt[at + 1]?.found && <div className={styles.found}>{found}</div>}
                  </div>
                ))}
              </div>
            ))}
            <p className={styles.toDo}>{lines[0]?.toDo}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
