import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { MONTHS } from '#domain/calendar/inWords.ts';
import { DAYS_OF_EVERY_YEAR } from '#domain/calendar/months.ts';

const useStyles = makeStyles({
  both: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

type Props = { value: string; onChange: (value: string) => void };

/**
 * A day and a month that exist in every year, so without 29 February. `value` is such as `09-01`. Stands in a
 * `GroupField`.
 */
export function MonthAndDay({ value, onChange }: Props) {
  const styles = useStyles();
  const [month = 1, day = 1] = value.split('-').map(Number);
  const days = DAYS_OF_EVERY_YEAR[month - 1] ?? 31;
  const choose = (nextMonth: number, nextDay: number) => {
    const within = Math.min(nextDay, DAYS_OF_EVERY_YEAR[nextMonth - 1] ?? 31);
    onChange(`${String(nextMonth).padStart(2, '0')}-${String(within).padStart(2, '0')}`);
  };
  return (
    <div className={styles.both}>
      <Select aria-label="Day" value={String(day)} onChange={(_, data) => choose(month, Number(data.value))}>
        {Array.from({ length: days }, (_, index) => (
          <option key={index} value={index + 1}>
            {index + 1}
          </option>
        ))}
      </Select>
      <Select aria-label="Month" value={String(month)} onChange={(_, data) => choose(Number(data.value), day)}>
        {MONTHS.map((name, index) => (
          <option key={name} value={index + 1}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
