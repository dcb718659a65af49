import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  CircleHintRegular,
  ClockRegular,
  DismissCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import type { CheckLine, CheckState } from '#domain/views/preflight.ts';
import { boxedList } from '../look/listStyles.ts';

const useStyles = makeStyles({
  list: boxedList,
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  icon: { fontSize: '20px', flexShrink: 0, lineHeight: 1, color: tokens.colorNeutralForeground2 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  state: { fontWeight: tokens.fontWeightSemibold },
  found: { color: tokens.colorNeutralForeground2 },
});

const STATES: Record<CheckState, { words: string; Icon: typeof ClockRegular }> = {
  ok: { words: 'OK', Icon: CheckmarkCircleRegular },
  wrong: { words: 'Not OK', Icon: DismissCircleRegular },
  notNeeded: { words: 'Not needed', Icon: SubtractCircleRegular },
  notChecked: { words: 'Not checked', Icon: CircleHintRegular },
  notYet: { words: 'Still to come', Icon: ClockRegular },
  waiting: { words: 'Waiting for the answer', Icon: ClockRegular },
  elsewhere: { words: 'The preflight command checks this', Icon: CircleHintRegular },
};

/** One line for each check: its state as an icon and in words, what was found, and what to do. */
export function CheckLines({ lines }: { lines: readonly CheckLine[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ul>
  );
}

function Line({ line: { title, state, found, toDo } }: { line: CheckLine }) {
  const styles = useStyles();
  const { words, Icon } = STATES[state];
  const colour = state === 'ok' ? styles.ok : state === 'wrong' ? styles.wrong : '';
  return (
    <li className={styles.line}>
      <Icon className={mergeClasses(styles.icon, colour)} aria-hidden />
      <div className={styles.words}>
        <span>
          <span className={styles.state}>{title}</span> · <span className={colour}>{words}</span>
        </span>
        {found !== '' && <span className={styles.found}>{found}</span>}
        {toDo !== null && <span>{toDo}</span>}
      </div>
    </li>
  );
}
