import { useEffect, useRef } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import { timeInWords } from '#domain/calendar/inWords.ts';

/** The school's present time of day, `10:05`; it also works without a connection. */
export type SchoolClock = () => string;

/** The school's clock as the server last gave it, carried on by this device. */
export function useSchoolClock({ now, timeZone }: Pick<ReviewView, 'now' | 'timeZone'>): SchoolClock {
  const ahead = useRef(0);
  useEffect(() => {
    ahead.current = Date.parse(now) - Date.now();
  }, [now]);
  return () => timeInWords(new Date(Date.now() + ahead.current).toISOString(), timeZone);
}
