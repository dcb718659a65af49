import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  Tooltip,
} from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import { FastForwardRegular } from '@fluentui/react-icons';
import { type FormEvent, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '#domain/calendar/inWords.ts';
import { wordsOf } from '../server/ask.ts';
import { TIME_ZONE, moveClock, useIsMoving, useNow } from '../server/clock.ts';

const STEPS = [
  { move: 'nextWorkingDay', label: 'Next working day' },
  { move: 'hour', label: '+1 hour' },
  { move: 'day', label: '+1 day' },
  { move: 'week', label: '+1 week' },
] as const;

/** The demonstration's date and time, and the ways to move it. While it moves, everything that falls due runs. */
export function ClockControl() {
  const now = useNow();
  const isMoving = useIsMoving();
  const [open, setOpen] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const move = async (wish: Parameters<typeof moveClock>[0]) => {
    setTrouble(undefined);
    try {
      await moveClock(wish);
    } catch (error) {
      setTrouble(wordsOf(error));
      setOpen(true);
    }
  };

  const said = now ? inWords(now) : 'The time of the demonstration';
  return (
    <div className="w-clock" role="group" aria-label="Clock of the demonstration">
      <Popover open={open} onOpenChange={(_event, { open: wanted }) => setOpen(wanted)} trapFocus positioning="below">
        <PopoverTrigger disableButtonEnhancement>
          <button type="button" className="w-clock-now" aria-busy={isMoving}>
            {isMoving ? <Spinner size="extra-tiny" /> : <ClockRegular aria-hidden fontSize={18} />}
            <span className="w-clock-long">{said}</span>
            <span className="w-clock-short">{now && inFewWords(now)}</span>
            <span className="w-unseen">. Move the clock</span>
          </button>
        </PopoverTrigger>
        <PopoverSurface className="w-clock-panel" aria-label="Move the clock">
          <h2 className="w-panel-title">Move the clock</h2>
          <p className="w-panel-text">Everybody’s time moves on, and all that falls due on the way happens.</p>
          <div className="w-clock-steps">
            {STEPS.map(({ move: step, label }) => (
              <Button key={step} disabled={isMoving} onClick={() => void move({ move: step })}>
                {label}
              </Button>
            ))}
          </div>
          {now && <ClockForm now={now} disabled={isMoving} onMove={(to) => void move({ now: to })} />}
          {trouble && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{trouble}</MessageBarBody>
            </MessageBar>
          )}
        </PopoverSurface>
      </Popover>
      <Tooltip content="Next working day" relationship="label">
        <Button
          className="w-clock-next"
          appearance="subtle"
          icon={<FastForwardRegular />}
          disabled={isMoving}
          onClick={() => void move({ move: 'nextWorkingDay' })}
        />
      </Tooltip>
      <span className="w-unseen" role="status">
        {isMoving ? 'The clock is moving' : ''}
      </span>
    </div>
  );
}

type FormProps = { now: Temporal.PlainDateTime; disabled: boolean; onMove: (to: string) => void };

function ClockForm({ now, disabled, onMove }: FormProps) {
  const [date, setDate] = useState(now.toPlainDate().toString());
  const [time, setTime] = useState(now.toPlainTime().toString({ smallestUnit: 'minute' }));
  const isPast = `${date}T${time}` < now.toString({ smallestUnit: 'minute' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPast || !date || !time) return;
    onMove(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(TIME_ZONE).toInstant().toString());
  };
  return (
    <form className="w-clock-form" onSubmit={submit}>
      <Field label="Date">
        <Input type="date" required value={date} onChange={(_event, { value }) => setDate(value)} />
      </Field>
      <Field label="Time">
        <Input type="time" required value={time} onChange={(_event, { value }) => setTime(value)} />
      </Field>
      <Button type="submit" appearance="primary" disabled={disabled || isPast}>
        Move to this time
      </Button>
      {isPast && <p className="w-panel-text">That is before the present moment; the clock moves on, not back.</p>}
    </form>
  );
}

function inWords(now: Temporal.PlainDateTime): string {
  return `${dateInWords(now.toPlainDate().toString())}, ${now.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** For a narrow window: "Mon 5 Oct, 08:00". */
function inFewWords(now: Temporal.PlainDateTime): string {
  const [weekday = '', day = '', month = ''] = dateInWords(now.toPlainDate().toString()).split(' ');
  const time = now.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}, ${time}`;
}
