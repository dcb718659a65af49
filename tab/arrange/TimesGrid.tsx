import {
  Button,
  Field,
  Input,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Checkmark16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { ArrangingView } from '#domain/views/arranging.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { Refused } from '../beside/Refused.tsx';
import { Face } from '../look/Faces.tsx';
import { Deadline } from '../look/When.tsx';
import { PHONE } from '../look/widths.ts';
import { PLACES } from './places.ts';
import { daysLater } from './propose.ts';
import { type Arrange, type ArrangeRow, isTooSoon } from './useArrange.ts';
import { weekInWords } from './weekInWords.ts';

/** The most times of one day that are shown at once; the others are in a menu. */
const SHOWN = 2;

/** Days on which the notice would be too short: hatched, in the colours of the theme. */
const HATCHED = `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke2} 0 2px, transparent 2px 8px)`;

const useStyles = makeStyles({
  box: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflowX: 'auto',
    [PHONE]: { backgroundColor: 'transparent', border: 'none' },
  },
  table: { width: '100%', borderCollapse: 'collapse', [PHONE]: { display: 'block' } },
  head: { [PHONE]: { display: 'none' } },
  body: { [PHONE]: { display: 'block' } },
  row: {
    [PHONE]: {
      display: 'block',
      marginBottom: tokens.spacingVerticalM,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusXLarge,
    },
  },
  cell: {
    padding: tokens.spacingVerticalM,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderLeft: 'none' },
    [PHONE]: {
      display: 'block',
      borderLeft: 'none',
      borderTop: 'none',
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    },
  },
  day: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  dayOnPhone: { display: 'none', fontWeight: tokens.fontWeightSemibold, [PHONE]: { display: 'block' } },
  soon: { backgroundImage: HATCHED },
  soonColumn: {
    width: '64px',
    backgroundImage: HATCHED,
    padding: tokens.spacingVerticalXS,
    [PHONE]: { display: 'none' },
  },
  upright: {
    writingMode: 'vertical-rl',
    transform: 'rotate(180deg)',
    minWidth: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    margin: '0 auto',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  person: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', minWidth: '180px' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  time: { minWidth: 'auto', fontVariantNumeric: 'tabular-nums', [PHONE]: { minHeight: '44px' } },
  // Over the hatching, a time has a ground of its own.
  plain: { backgroundColor: tokens.colorNeutralBackground1 },
  warning: {
    display: 'inline-flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    color: tokens.colorStatusWarningForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  place: { minWidth: '180px' },
  none: { color: tokens.colorNeutralForeground2 },
});

type Props = { arrange: Arrange; view: ArrangingView };

/** People down, days across: each cell has the times at which both are free, and the row its place. */
export function TimesGrid({ arrange, view }: Props) {
  const styles = useStyles();
  const { rows, days, monday, today, earliest } = arrange;
  const before = daysLater(monday, -7);
  const hasSooner = earliest >= monday && earliest < daysLater(monday, 7) && today < monday;
  return (
    <div className={styles.box}>
      <table className={styles.table} aria-label="Times when both are free">
        <thead className={styles.head}>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.day)}>
              Person
            </th>
            {hasSooner && (
              <th scope="col" className={mergeClasses(styles.cell, styles.detail)}>
                {weekInWords(before)}
              </th>
            )}
            {days.map((date) => (
              <th key={date} scope="col" className={mergeClasses(styles.cell, styles.day)}>
                {shortDay(date)}
                {date === earliest && <div className={styles.detail}>Earliest</div>}
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.cell, styles.day)}>
              Place
            </th>
          </tr>
        </thead>
        <tbody className={styles.body}>
          {rows.map((row, index) => (
            <tr key={row.key} className={styles.row}>
              <th scope="row" className={styles.cell}>
                <Person row={row} view={view} />
              </th>
              {hasSooner && index === 0 && (
                <td rowSpan={rows.length} className={mergeClasses(styles.cell, styles.soonColumn)}>
                  <Button className={styles.upright} onClick={() => arrange.goTo(before)}>
                    Too soon for the policy’s notice: look at {weekInWords(before)}
                  </Button>
                </td>
              )}
              <Days row={row} arrange={arrange} view={view} />
              <td className={styles.cell}>
                <Place row={row} arrange={arrange} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "Monday 12". */
function shortDay(date: string): string {
  const [weekday, day] = dayInWords({ moment: date, timeZone: 'UTC', now: date }).split(' ');
  return `${weekday} ${day}`;
}

type RowProps = { row: ArrangeRow; arrange: Arrange };

function Person({ row, view }: { row: ArrangeRow; view: ArrangingView }) {
  const styles = useStyles();
  const { reviewee, name, deadline } = row;
  return (
    <span className={styles.person}>
      <Face person={reviewee} size={36} />
      <span>
        <span className={styles.name}>{reviewee.name}</span>
        <span className={styles.detail}>
          {name}, to arrange by <Deadline todo={deadline} now={view.now} timeZone={view.timeZone} />
        </span>
      </span>
    </span>
  );
}

function Days({ row, arrange, view }: RowProps & { view: ArrangingView }) {
  const styles = useStyles();
  const { days, monday, query } = arrange;
  const chosenElsewhere = row.start !== undefined && !days.includes(row.start.slice(0, 10));
  if (row.times?.length === 0 && (row.start === undefined || chosenElsewhere))
    return (
      <td colSpan={days.length} className={styles.cell}>
        <span className={styles.times}>
          <span className={styles.warning}>
            <Warning16Filled aria-hidden="true" />
            {row.isKnown ? 'No shared free time this week' : 'Outlook does not tell of this calendar'}
          </span>
          {row.start !== undefined &&
            `Chosen: ${dayInWords({ moment: row.start, timeZone: view.timeZone, now: view.now })}, ${row.start.slice(11)}`}
          <Button size="small" appearance="transparent" onClick={() => arrange.goTo(daysLater(monday, 7))}>
            Look at {weekInWords(daysLater(monday, 7))}
          </Button>
        </span>
      </td>
    );
  return days.map((date) => {
    const free = (row.times ?? []).filter((time) => time.startsWith(date));
    const isSoon = isTooSoon(date, row);
    return (
      <td key={date} className={mergeClasses(styles.cell, isSoon && styles.soon)}>
        <span className={styles.dayOnPhone}>{shortDay(date)}</span>
        <Times row={row} arrange={arrange} free={free} date={date} />
        {query.isFetching && row.times === undefined && <span className={styles.none}>…</span>}
      </td>
    );
  });
}

function Times({ row, arrange, free, date }: RowProps & { free: readonly string[]; date: string }) {
  const styles = useStyles();
  const chosen = row.start?.startsWith(date) ? row.start : undefined;
  const some = firstOf(free, chosen);
  const others = free.filter((time) => !some.includes(time));
  if (some.length === 0)
    return row.times === undefined ? null : (
      <span className={styles.none} role="img" aria-label="No shared free time">
        –
      </span>
    );
  const isSoon = isTooSoon(date, row);
  const name = (time: string) =>
    `${row.reviewee.name}, ${shortDay(date)}, ${time.slice(11)}${isSoon ? ', too soon for full notice' : ''}`;
  return (
    <span className={styles.times} role="group" aria-label={`${row.reviewee.name}, ${shortDay(date)}`}>
      {some.map((time) => (
        <Button
          key={time}
          size="small"
          className={mergeClasses(styles.time, time !== chosen && styles.plain)}
          appearance={time === chosen ? 'primary' : 'outline'}
          aria-pressed={time === chosen}
          aria-label={name(time)}
          {...(time === chosen && { icon: <Checkmark16Filled /> })}
          onClick={() => arrange.choose(row.key, time === chosen ? undefined : time)}
        >
          {time.slice(11)}
        </Button>
      ))}
      {others.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="transparent"
              className={styles.time}
              aria-label={`${row.reviewee.name}, ${shortDay(date)}: ${others.length} more times`}
            >
              +{others.length}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {others.map((time) => (
                <MenuItem key={time} onClick={() => arrange.choose(row.key, time)}>
                  {time.slice(11)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </span>
  );
}

/** The first times of a day and one in its second half, with the chosen one always among them. */
function firstOf(free: readonly string[], chosen: string | undefined): readonly string[] {
  const later = free.find((time) => time.slice(11) >= '12:00');
  const some = [...new Set([free[0], later])].filter((time) => time !== undefined);
  const with_ = chosen === undefined || some.includes(chosen) ? some : [chosen, ...some.slice(0, SHOWN - 1)];
  return with_.toSorted();
}

function Place({ row, arrange }: RowProps) {
  const styles = useStyles();
  if (row.start === undefined) return <span className={styles.none}>Once there is a time</span>;
  return (
    <span className={styles.place}>
      <Input
        aria-label={`Place: ${row.reviewee.name}`}
        placeholder="Room"
        list={PLACES}
        maxLength={200}
        value={row.place}
        onChange={(_, data) => arrange.setPlaceOf(row.key, data.value)}
      />
      {row.isShort && (
        <Field
          label="Why the notice is shorter"
          hint={`${row.reviewee.name} ${row.notice?.needsWaiver ? 'is asked to agree' : 'reads it'}, and it stays on the record.`}
          required
        >
          <Input value={row.reason} maxLength={500} onChange={(_, data) => arrange.setReason(row.key, data.value)} />
        </Field>
      )}
      {row.overlaps && (
        <span className={styles.warning}>
          <Warning16Filled aria-hidden="true" />
          You meet somebody else then. Choose another time for one of them.
        </span>
      )}
      <Refused message={row.refused} />
    </span>
  );
}
