import { Badge, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause, ClausesAbove, commonClause } from '../look/Clause.tsx';
import { faultSaying } from '../forms/fault.ts';
import { plainList } from '../look/listStyles.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import type { ProgrammeRow } from './useProgramme.ts';

type Change = (meetingId: string, more: Partial<Pick<ProgrammeRow, 'date' | 'time' | 'isIn'>>) => void;
type Props = {
  review: ReviewView;
  rows: readonly ProgrammeRow[];
  /** They were to be arranged while something was missing, which is said at its field. */
  isTried: boolean;
  onChange: Change;
};

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalL },
});

/**
 * The meetings of a programme, in order. When the policy wants them is said once, above the meetings to which it
 * applies.
 */
export function ProgrammeRows({ review, rows, isTried, onChange }: Props) {
  const styles = useStyles();
  const { t, dayInWords } = useWords();
  const day = (date: string) => dayInWords({ moment: date, timeZone: review.timeZone, now: review.now });
  const differs = (row: ProgrammeRow, before: ProgrammeRow | undefined) =>
    !before || windowOf(row) !== windowOf(before);
  const common = commonClause(rows);
  return (
    <>
      <Clause clause={common} />
      <ClausesAbove named={[common]}>
        <ol className={styles.list}>
          {rows.map((row, index) => (
            <li key={row.meetingId}>
              {differs(row, rows[index - 1]) && (
                <Quiet>
                  {t('Wanted between {start} and {end}.', { start: day(row.from), end: day(row.to) })}{' '}
                  <Clause clause={row.clause} />
                </Quiet>
              )}
              <MeetingRow
                row={row}
                name={`${row.name} ${index + 1}`}
                inWords={row.date && day(row.date)}
                isTried={isTried}
                onChange={onChange}
              />
            </li>
          ))}
        </ol>
      </ClausesAbove>
    </>
  );
}

const windowOf = ({ from, to, rule, clause }: ProgrammeRow) => [from, to, rule, clause].join(' ');

type RowProps = Pick<Props, 'isTried' | 'onChange'> & { row: ProgrammeRow; name: string; inWords: string };

/** One meeting with an editable day and time, and what became of it. */
function MeetingRow({ row: { meetingId, state, ...row }, name, inWords, isTried, onChange }: RowProps) {
  const { t } = useWords();
  const isMissing = (text: string) => isTried && row.isIn && text === '';
  const isFixed = state.kind === 'arranged' || !row.isIn;
  return (
    <>
      <Row>
        <Checkbox
          label={<SchoolsWords>{row.name}</SchoolsWords>}
          aria-label={t('{meeting}: arrange it', { meeting: name })}
          checked={row.isIn}
          disabled={state.kind === 'arranged'}
          onChange={(_, data) => onChange(meetingId, { isIn: data.checked === true })}
        />
        {state.kind === 'arranged' && (
          <Badge appearance="tint" color="success">
            {t('arranged')}
          </Badge>
        )}
      </Row>
      <Row>
        <Field
          label={t('Date')}
          hint={inWords}
          {...(state.kind === 'refused' && faultSaying(<SchoolsWords>{state.message}</SchoolsWords>))}
          {...(isMissing(row.date) && faultSaying(t('Enter the date of {what}.', { what: t('the meeting') })))}
        >
          <Input
            type="date"
            aria-label={t('{meeting}: date', { meeting: name })}
            value={row.date}
            disabled={isFixed}
            onChange={(_, data) => onChange(meetingId, { date: data.value })}
          />
        </Field>
        <Field
          label={t('Time')}
          {...(isMissing(row.time) && faultSaying(t('Enter the time of {what}.', { what: t('the meeting') })))}
        >
          <Input
            type="time"
            aria-label={t('{meeting}: time', { meeting: name })}
            value={row.time}
            disabled={isFixed}
            onChange={(_, data) => onChange(meetingId, { time: data.value })}
          />
        </Field>
      </Row>
    </>
  );
}
