import { Badge, Checkbox, Field, Input } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import type { ProgrammeRow } from './useProgramme.ts';

type Change = (meetingId: string, more: Partial<Pick<ProgrammeRow, 'date' | 'time' | 'isIn'>>) => void;
type Props = { review: ReviewView; rows: readonly ProgrammeRow[]; onChange: Change };

const LIST = { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 16 } as const;

/**
 * The meetings of a programme, in order. When the policy wants them is said once, above the meetings to which it
 * applies.
 */
export function ProgrammeRows({ review, rows, onChange }: Props) {
  const day = (date: string) => dayInWords({ moment: date, timeZone: review.timeZone, now: review.now });
  const differs = (row: ProgrammeRow, before: ProgrammeRow | undefined) =>
    !before || windowOf(row) !== windowOf(before);
  return (
    <ol style={LIST}>
      {rows.map((row, index) => (
        <li key={row.meetingId}>
          {differs(row, rows[index - 1]) && (
            <Quiet>
              Wanted between {day(row.from)} and {day(row.to)}. <Clause rule={row.rule} clause={row.clause} />
            </Quiet>
          )}
          <MeetingRow
            row={row}
            name={`${row.name} ${index + 1}`}
            inWords={row.date && day(row.date)}
            onChange={onChange}
          />
        </li>
      ))}
    </ol>
  );
}

const windowOf = ({ from, to, rule, clause }: ProgrammeRow) => [from, to, rule, clause].join(' ');

type RowProps = { row: ProgrammeRow; name: string; inWords: string; onChange: Change };

/** One meeting with an editable day and time, and what became of it. */
function MeetingRow({ row: { meetingId, state, ...row }, name, inWords, onChange }: RowProps) {
  const isFixed = state.kind === 'arranged' || !row.isIn;
  return (
    <>
      <Row>
        <Checkbox
          label={row.name}
          aria-label={`${name}: arrange it`}
          checked={row.isIn}
          disabled={state.kind === 'arranged'}
          onChange={(_, data) => onChange(meetingId, { isIn: data.checked === true })}
        />
        {state.kind === 'arranged' && (
          <Badge appearance="tint" color="success">
            arranged
          </Badge>
        )}
      </Row>
      <Row>
        <Field
          label="Date"
          hint={inWords}
          {...(state.kind === 'refused' && { validationState: 'error', validationMessage: state.message })}
        >
          <Input
            type="date"
            aria-label={`${name}: date`}
            value={row.date}
            disabled={isFixed}
            onChange={(_, data) => onChange(meetingId, { date: data.value })}
          />
        </Field>
        <Field label="Time">
          <Input
            type="time"
            aria-label={`${name}: time`}
            value={row.time}
            disabled={isFixed}
            onChange={(_, data) => onChange(meetingId, { time: data.value })}
          />
        </Field>
      </Row>
    </>
  );
}
