import { dateInWords } from '#domain/calendar/inWords.ts';

type Props = { week: readonly string[]; day: string; today: string; onChoose: (day: string) => void };

/** The week, above the one day that a phone shows. */
export function DayStrip({ week, day, today, onChoose }: Props) {
  return (
    <div className="w-strip" role="group" aria-label="Day">
      {week.map((date) => (
        <button
          key={date}
          type="button"
          className={date === today ? 'w-strip-day w-today' : 'w-strip-day'}
          aria-pressed={date === day}
          onClick={() => onChoose(date)}
        >
          <span aria-hidden="true">{dateInWords(date).slice(0, 1)}</span>
          <span aria-hidden="true" className="w-strip-number">
            {Number(date.slice(8))}
          </span>
          <span className="w-unseen">
            {dateInWords(date)}
            {date === today && ', today'}
          </span>
        </button>
      ))}
    </div>
  );
}
