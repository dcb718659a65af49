import { useEffect, useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import { timeInWords } from '#domain/calendar/inWords.ts';

/** The school's time of day as the server last gave it, carried on by this device: `10:05`, also without a connection. */
export function useSchoolTime({ now, timeZone }: Pick<ReviewView, 'now' | 'timeZone'>): string {
  const [time, setTime] = useState(() => timeInWords(now, timeZone));
  useEffect(() => {
    const ahead = Date.parse(now) - Date.now();
    const timer = setInterval(() => setTime(timeInWords(new Date(Date.now() + ahead).toISOString(), timeZone)), 1_000);
    return () => clearInterval(timer);
  }, [now, timeZone]);
  return time;
}
