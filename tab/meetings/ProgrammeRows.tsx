import { Badge, Checkbox, Field, Input } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { dayInWords } from '../words/dates.ts';
import type { ProgrammeRow } from './useProgramme.ts';

type Props = {
  review: ReviewView;
  rows: readonly ProgrammeRow[];
  onChange: (meetingId: string, more: Partial<Pick<ProgrammeRow, 'date' | 'time' | 'isIn'>>) => void;
};

/** The meetings of a programme, each with its day and time to change, its window and clause, and what became of it. */
export function ProgrammeRows({ review, rows, onChange }: Props) {
  const day = (date: string) => dayInWords(date, review.timeZone, review.now);
  return (
    <ol style={{ listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 16 }}>
      {rows.map((row, index) => {
        const { meetingId, state } = row;
        const name = `${row.name} ${index + 1}`;
        return (
          <li key={meetingId}>
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
                {...(state.kind === 'refused' && { validationState: 'error', validationMessage: state.message })}
              >
                <Input
                  type="date"
                  aria-label={`${name}: date`}
                  value={row.date}
                  disabled={state.kind === 'arranged' || !row.isIn}
                  onChange={(_, data) => onChange(meetingId, { date: data.value })}
                />
              </Field>
              <Field label="Time">
                <Input
                  type="time"
                  aria-label={`${name}: time`}
                  value={row.time}
                  disabled={state.kind === 'arranged' || !row.isIn}
                  onChange={(_, data) => onChange(meetingId, { time: data.value })}
                />
              </Field>
            </Row>
            <Quiet>
              {row.date ? `${day(row.date)}. ` : ''}Wanted between {day(row.from)} and {day(row.to)}.{' '}
              <Clause rule={row.rule} clause={row.clause} />
            </Quiet>
          </li>
        );
      })}
    </ol>
  );
}
