import { Button, Spinner, Tooltip } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { dateInWords, periodInWords } from '#domain/calendar/inWords.ts';
import type { CalendarEvent } from '../../tenant/calendarEvent.ts';
import { useIsNarrow } from '../narrow.ts';
import { wordsOf } from '../server/ask.ts';
import { useToday } from '../server/clock.ts';
import type { Person, School } from '../server/person.ts';
import { useCalendar } from '../server/queries.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { BesideMeeting } from './BesideMeeting.tsx';
import { DayStrip } from './DayStrip.tsx';
import { EventDetails } from './EventDetails.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { TimeGrid } from './TimeGrid.tsx';
import { moveEvent } from './moveEvent.ts';
import { allDayOn, daysOn, mondayOf, timedOn } from './week.ts';
import './calendar.css';

type Opened = { id: string; target: HTMLElement };

type Props = { person: Person; school: School; openLink: (url: string) => boolean };

/** A person's Outlook calendar: the working week or, on a phone, one day. */
export default function CalendarApp(props: Props) {
  const today = useToday();
  return today ? <Calendar {...props} today={today} /> : <Spinner className="w-waiting" label="Opening" />;
}

function Calendar({ person, school, openLink, today }: Props & { today: string }) {
  const isNarrow = useIsNarrow();
  const [chosen, setChosen] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  const [beside, setBeside] = useState<string>();
  const [moving, setMoving] = useState<CalendarEvent>();
  const [trouble, setTrouble] = useState<string>();
  const day = chosen ?? today;
  const monday = mondayOf(day);
  const {
    data: events = [],
    error,
    isPending,
    refetch,
  } = useCalendar({ oid: person.oid, from: monday, to: daysOn(monday, 7) });

  const week = [0, 1, 2, 3, 4, 5, 6].map((index) => daysOn(monday, index));
  const weekend = week.slice(5).filter((date) => date === today || hasEvents(events, date));
  const days = isNarrow ? [day] : [...week.slice(0, 5), ...weekend];
  const step = isNarrow ? 1 : 7;
  const openedEvent = opened && events.find(({ id }) => id === opened.id);

  const drop = async (event: CalendarEvent, newStart: string) => {
    setTrouble(undefined);
    try {
      await moveEvent({ oid: person.oid, event, newStart });
    } catch (problem) {
      setTrouble(wordsOf(problem));
    }
  };

  return (
    <section className="w-calendar" aria-label={`Calendar of ${person.displayName}`}>
      <header className="w-app-header w-calendar-header">
        <h1>Calendar</h1>
        <Button onClick={() => setChosen(undefined)} disabled={chosen === undefined || chosen === today}>
          Today
        </Button>
        <div className="w-calendar-steps">
          <Tooltip content={isNarrow ? 'Day before' : 'Week before'} relationship="label">
            <Button appearance="subtle" icon={<ChevronLeftRegular />} onClick={() => setChosen(daysOn(day, -step))} />
          </Tooltip>
          <Tooltip content={isNarrow ? 'Day after' : 'Week after'} relationship="label">
            <Button appearance="subtle" icon={<ChevronRightRegular />} onClick={() => setChosen(daysOn(day, step))} />
          </Tooltip>
        </div>
        <h2 aria-live="polite">{isNarrow ? dateInWords(day, today) : weekInWords(monday)}</h2>
        {isPending && <Spinner size="tiny" aria-label="The events are being fetched" />}
      </header>
      {isNarrow && <DayStrip week={week} day={day} today={today} onChoose={setChosen} />}
      {trouble && (
        <p className="w-error w-calendar-error" role="alert">
          {trouble}
        </p>
      )}
      {error ? (
        <Trouble title="The calendar cannot be shown" text={wordsOf(error)} onAgain={() => void refetch()} />
      ) : (
        <TimeGrid
          days={days}
          today={today}
          events={events}
          workingPattern={person.workingPattern}
          opened={opened?.id}
          onOpen={(id, target) => setOpened({ id, target })}
          onDrop={(event, newStart) => void drop(event, newStart)}
        />
      )}
      {opened && openedEvent && (
        <EventDetails
          key={opened.id}
          oid={person.oid}
          event={openedEvent}
          target={opened.target}
          today={today}
          onClose={() => setOpened(undefined)}
          onBeside={(joinUrl) => {
            setOpened(undefined);
            setBeside(joinUrl);
          }}
          onMove={() => {
            setOpened(undefined);
            setMoving(openedEvent);
          }}
        />
      )}
      {beside !== undefined && (
        <BesideMeeting
          person={person}
          school={school}
          joinUrl={beside}
          openLink={openLink}
          onClose={() => setBeside(undefined)}
        />
      )}
      {moving && <MoveDialog oid={person.oid} event={moving} onClose={() => setMoving(undefined)} />}
    </section>
  );
}

function hasEvents(events: readonly CalendarEvent[], date: string): boolean {
  return timedOn(events, date).length > 0 || allDayOn(events, date).length > 0;
}

/** "5 to 9 October 2026". */
function weekInWords(monday: string): string {
  return periodInWords({ start: monday, end: daysOn(monday, 4) });
}
