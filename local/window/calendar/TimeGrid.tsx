import { useLayoutEffect, useRef } from 'react';
import { dateInWords } from '#domain/calendar/inWords.ts';
import { worksOnWeekday } from '#domain/calendar/workingPattern.ts';
import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent } from '../../tenant/calendarEvent.ts';
import { useNow } from '../server/clock.ts';
import { EventBlock } from './EventBlock.tsx';
import { packEvents } from './packEvents.ts';
import { useDrag } from './useDrag.ts';
import { HOUR, allDayOn, clockTime, timedOn } from './week.ts';

const FIRST_SEEN = 7.5;
const WORK = { from: 8, to: 17 };

type Props = {
  days: readonly string[];
  today: string;
  events: readonly CalendarEvent[];
  workingPattern: string;
  opened: string | undefined;
  onOpen: (id: string, target: HTMLElement) => void;
  onDrop: (event: CalendarEvent, newStart: string) => void;
};

/** Days as columns, hours as rows. Hours and days without work are shaded; the present moment is a line. */
export function TimeGrid({ days, today, events, workingPattern, opened, onOpen, onDrop }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const now = useNow();
  const { dragged, begin } = useDrag({ days, onDrop });

  useLayoutEffect(() => {
    box.current?.scrollTo({ top: FIRST_SEEN * HOUR });
  }, []);

  const columns = { gridTemplateColumns: `var(--w-hours) repeat(${days.length}, minmax(0, 1fr))` };
  return (
    <div className="w-grid-box" ref={box} tabIndex={0} role="region" aria-label="Hours of the week">
      <div className="w-grid-head" style={columns}>
        <div />
        {days.map((day) => (
          <div key={day} className={day === today ? 'w-grid-day w-today' : 'w-grid-day'}>
            <h3 aria-current={day === today ? 'date' : undefined}>
              <span className="w-grid-number">{Number(day.slice(8))}</span> {dateInWords(day).split(' ')[0]}
            </h3>
            {allDayOn(events, day).map((event) => (
              <button
                key={event.id}
                type="button"
                className="w-all-day"
                aria-haspopup="dialog"
                onClick={({ currentTarget }) => onOpen(event.id, currentTarget)}
              >
                {event.subject}
              </button>
            ))}
          </div>
        ))}
      </div>
      <div className="w-grid" style={{ ...columns, height: 24 * HOUR, backgroundSize: `100% ${HOUR}px` }}>
        <div className="w-hours" aria-hidden="true">
          {Array.from({ length: 23 }, (_each, index) => (
            <span key={index} style={{ top: (index + 1) * HOUR }}>
              {clockTime((index + 1) * 60)}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <div key={day} className={day === today ? 'w-column w-today' : 'w-column'} data-day={day}>
            <OffHours day={day} workingPattern={workingPattern} />
            <ul className="w-column-events" aria-label={dateInWords(day)}>
              {packEvents(timedOn(events, day)).map((placed) => (
                <EventBlock
                  key={placed.event.id}
                  placed={placed}
                  isOpen={opened === placed.event.id}
                  isDragged={dragged?.event.id === placed.event.id}
                  onOpen={onOpen}
                  onPointerDown={(pointer) => begin(pointer, placed)}
                />
              ))}
            </ul>
            {dragged?.day === day && (
              <div
                className="w-ghost"
                style={{ top: (dragged.from / 60) * HOUR, height: ((dragged.to - dragged.from) / 60) * HOUR }}
              >
                {clockTime(dragged.from)} to {clockTime(dragged.to)}
              </div>
            )}
            {day === today && now && (
              <div className="w-now" style={{ top: (now.hour + now.minute / 60) * HOUR }} aria-hidden="true" />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The shading of the time during which a person does not work. */
function OffHours({ day, workingPattern }: { day: string; workingPattern: string }) {
  if (!worksOnWeekday(workingPattern, Temporal.PlainDate.from(day).dayOfWeek))
    return <div className="w-off" style={{ top: 0, height: 24 * HOUR }} />;
  return (
    <>
      <div className="w-off" style={{ top: 0, height: WORK.from * HOUR }} />
      <div className="w-off" style={{ top: WORK.to * HOUR, height: (24 - WORK.to) * HOUR }} />
    </>
  );
}
