import { useEffect, useRef, useState } from 'react';
import type { ProgrammeView } from '#domain/review/meetings/viewProgramme.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { call, Problem } from '../api/client.ts';
import { useCommand } from '../api/queries.ts';

/** The time of a meeting for which Outlook gives none. */
const USUAL_TIME = '15:30';

export type ProgrammeRow = ProgrammeView['proposed'][number] & {
  /** The meeting's own id, made once, so that sending it twice arranges it once. */
  meetingId: string;
  date: string;
  time: string;
  minutes: number;
  /** Whether it is arranged with the others. */
  isIn: boolean;
  state: { kind: 'proposed' } | { kind: 'arranged' } | { kind: 'refused'; message: string };
};

/**
 * The rows of a programme that is being planned. The policy proposes them; they get free times from Outlook one after
 * the other, can be changed by hand, and are arranged one by one, so that what failed can be sent again.
 */
export function useProgramme(review: ReviewView, programme: ProgrammeView) {
  const command = useCommand(review.id);
  const [seriesId] = useState(() => crypto.randomUUID());
  const [place, setPlace] = useState('');
  const [isArranging, setArranging] = useState(false);
  const [looking, setLooking] = useState(true);
  const touched = useRef(new Set<string>());
  const [rows, setRows] = useState<ProgrammeRow[]>(() =>
    programme.proposed.map((each) => ({
      ...each,
      meetingId: crypto.randomUUID(),
      date: each.day,
      time: USUAL_TIME,
      minutes: review.meetings.find(({ kind }) => kind === each.kind)?.minutes ?? 60,
      isIn: true,
      state: { kind: 'proposed' },
    })),
  );
  const set = (meetingId: string, more: Partial<ProgrammeRow>) =>
    setRows((present) => present.map((row) => (row.meetingId === meetingId ? { ...row, ...more } : row)));
  const first = useRef(rows);

  useEffect(() => {
    let here = true;
    const look = async () => {
      for (const { meetingId, day, minutes } of first.current) {
        const query = { from: day, minutes, days: 7 };
        try {
          const { times } = await call('GET /api/reviews/{id}/meeting-times', { id: review.id, query });
          if (!here) return;
          const start = times[0]?.start;
          if (start && !touched.current.has(meetingId))
            set(meetingId, { date: start.slice(0, 10), time: start.slice(11, 16) });
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          // Without an answer from Outlook, the usual time stays and can be changed.
          break;
        }
      }
      if (here) setLooking(false);
    };
    void look();
    return () => {
      here = false;
    };
  }, [review.id]);

  const change = (meetingId: string, more: Partial<Pick<ProgrammeRow, 'date' | 'time' | 'isIn'>>) => {
    touched.current.add(meetingId);
    set(meetingId, { ...more, state: { kind: 'proposed' } });
  };

  const arrange = async () => {
    setArranging(true);
    for (const row of rows.filter(({ isIn, state }) => isIn && state.kind !== 'arranged')) {
      const { meetingId, kind, date, time, minutes } = row;
      try {
        await command.mutateAsync({
          command: {
            type: 'scheduleMeeting',
            meetingId,
            kind,
            start: `${date}T${time}`,
            minutes,
            place,
            bring: review.meetings.find((each) => each.kind === kind)?.bring ?? [],
            askToWaiveNotice: false,
            seriesId,
          },
        });
        set(meetingId, { state: { kind: 'arranged' } });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        set(meetingId, { state: { kind: 'refused', message: error.message } });
      }
    }
    setArranging(false);
  };

  return { rows, place, setPlace, looking, isArranging, change, arrange };
}
