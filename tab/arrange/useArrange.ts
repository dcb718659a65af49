import { useEffect, useState } from 'react';
import type { ArrangingView, ToArrange } from '#domain/views/arranging.ts';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import { type KindWanted, useTimesWithSeveral } from '../api/arranging.ts';
import { type Steps, useTogether } from '../api/together.ts';
import { daysLater, mondayOf, overlapping, propose } from './propose.ts';

/** One meeting on the page, with what is chosen for it. */
export type ArrangeRow = ToArrange & {
  key: string;
  minutes: number;
  /** Free times of the week that is shown; undefined while they are fetched or where Outlook does not tell. */
  times: readonly string[] | undefined;
  /** Whether Outlook tells of this person's calendar. */
  isKnown: boolean;
  start: string | undefined;
  place: string;
  reason: string;
  /** It comes before the first day that keeps the policy's notice. */
  isShort: boolean;
  /** It overlaps another one that is chosen here. */
  overlaps: boolean;
  /** Why the server refused it. */
  refused: string | undefined;
};

type Choice = { start?: string | undefined; place?: string; reason?: string; isTouched?: boolean };

const keyOf = ({ reviewId, kind }: Pick<ToArrange, 'reviewId' | 'kind'>) => `${reviewId}.${kind}`;

type UseArrangeArgs = { view: ArrangingView; kind: KindWanted };

/** Meetings with several people that are being arranged: a week of times, what is chosen, and sending all of it. */
export function useArrange({ view: present, kind }: UseArrangeArgs) {
  const [sending, setSending] = useState(present);
  const together = useTogether();
  // What is being sent stays on the page until it is known what became of it.
  const view = together.isPending ? sending : present;
  const today = fieldsOf(view.now, view.timeZone).date;
  const earliest = view.meetings.map(({ notice }) => notice?.earliest ?? today).toSorted()[0] ?? today;
  const [monday, setMonday] = useState(() => mondayOf(earliest));
  const [minutes, setMinutes] = useState<number>();
  const [place, setPlace] = useState('');
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [sent, setSent] = useState<readonly ArrangeRow[]>([]);
  // Made once for each meeting, so that what is sent twice is arranged once.
  const [ids] = useState(() => new Map<string, string>());
  const query = useTimesWithSeveral({ kind, from: monday < today ? today : monday, minutes });

  const choose = (key: string, more: Choice) =>
    setChoices((before) => ({ ...before, [key]: { ...before[key], ...more } }));

  const plain = view.meetings.map((meeting) => {
    const key = keyOf(meeting);
    const found = query.data?.meetings.find((each) => keyOf(each) === key);
    const choice = choices[key] ?? {};
    return {
      ...meeting,
      key,
      minutes: minutes ?? meeting.minutes,
      times: found?.times.map(({ start }) => start),
      isKnown: found?.isKnown ?? true,
      start: choice.start,
      place: choice.place ?? place,
      reason: choice.reason ?? '',
      isShort: choice.start !== undefined && isTooSoon(choice.start, meeting),
    };
  });
  const clashes = overlapping(
    plain.flatMap(({ key, start, minutes: length }) => (start ? [{ key, start, minutes: length }] : [])),
  );
  const rows: ArrangeRow[] = plain.map((row) => ({
    ...row,
    overlaps: clashes.has(row.key),
    refused: refused[row.key],
  }));

  const known = query.data;
  useEffect(() => {
    if (!known) return;
    const taken = rows.flatMap(({ key, start, minutes: length }) => (start ? [{ key, start, minutes: length }] : []));
    const wanting = rows
      .filter(({ key, start }) => start === undefined && !choices[key]?.isTouched)
      .map((row) => ({ ...row, times: (row.times ?? []).filter((time) => !isTooSoon(time, row)) }));
    for (const { key, start } of propose(wanting, taken)) choose(key, { start });
    // Only when times arrive: what somebody chooses afterwards stays as it is.
    // oxlint-disable-next-line react/exhaustive-deps -- The rest is what was chosen by then.
  }, [known]);

  const ready = rows.filter((row) => lackOf(row) === undefined);
  const send = (onDone: (done: readonly ArrangeRow[], refusedNumber: number) => void) => {
    setSending(present);
    together.mutate(
      ready.map((row) => stepFor(row, idFor(ids, row))),
      {
        onSuccess: (steps) => {
          const done = ready.filter((_, index) => steps[index]?.isDone);
          setRefused(
            Object.fromEntries(
              ready.flatMap(({ key }, index) => {
                const message = steps[index]?.message;
                return message ? [[key, message]] : [];
              }),
            ),
          );
          // A meeting that was refused for its time is another one with another time.
          for (const { key } of ready) ids.delete(key);
          setSent((before) => [...before, ...done]);
          onDone(done, ready.length - done.length);
        },
      },
    );
  };

  return {
    rows,
    ready,
    sent,
    today,
    earliest,
    monday,
    days: Array.from({ length: 5 }, (_, index) => daysLater(monday, index)),
    canGoBack: monday > today,
    goTo: setMonday,
    minutes,
    setMinutes,
    place,
    setPlace,
    choose: (key: string, start: string | undefined) => choose(key, { start, isTouched: true }),
    setPlaceOf: (key: string, text: string) => choose(key, { place: text }),
    setReason: (key: string, text: string) => choose(key, { reason: text }),
    query,
    together,
    send,
  };
}

export type Arrange = ReturnType<typeof useArrange>;

/** Whether a start comes before the first day that keeps the policy's notice. */
export function isTooSoon(start: string, { notice }: Pick<ToArrange, 'notice'>): boolean {
  return notice !== null && start.slice(0, 10) < notice.earliest;
}

/** What has to be done before it can be sent. */
export type Lack = 'time' | 'overlap' | 'reason' | 'place';

/** What it still lacks before it can be sent; undefined once all is there. */
export function lackOf({ start, place, reason, isShort, overlaps }: ArrangeRow): Lack | undefined {
  if (start === undefined) return 'time';
  if (overlaps) return 'overlap';
  if (isShort && reason.trim() === '') return 'reason';
  return place.trim() === '' ? 'place' : undefined;
}

function idFor(ids: Map<string, string>, { key }: ArrangeRow): string {
  const id = ids.get(key) ?? crypto.randomUUID();
  ids.set(key, id);
  return id;
}

function stepFor(row: ArrangeRow, meetingId: string): Steps[number] {
  const { reviewId, kind, start = '', minutes, place, bring, isShort, reason } = row;
  return {
    reviewId,
    command: {
      type: 'scheduleMeeting',
      meetingId,
      kind,
      start,
      minutes,
      place,
      bring,
      askToWaiveNotice: isShort,
      ...(isShort && { noticeReason: reason }),
    },
  };
}
