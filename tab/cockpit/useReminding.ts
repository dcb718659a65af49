import { peopleInWords } from '#domain/calendar/inWords.ts';
import { useState } from 'react';
import type { LateFigure, LateOwer } from '#domain/views/cockpit.ts';
import { type Steps, useTogether } from '../api/together.ts';
import { useAnnounce } from '../look/announce.tsx';

/** Somebody who is late with something of one kind: a row of the list. */
export type LateRow = { kind: string; ower: LateOwer };

const keyOf = ({ kind, ower }: LateRow) => `${kind} ${ower.person.oid}`;

/** Which rows of what is late are ticked, reminding of them, and what became of it at each row. */
export function useReminding(late: LateFigure) {
  const announce = useAnnounce();
  const together = useTogether();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<Readonly<Record<string, string[]>>>({});
  const rows = late.kinds.flatMap(({ kind, owers }) => owers.map((ower): LateRow => ({ kind, ower })));
  const chosen = rows.filter((row) => ticked.has(keyOf(row)));
  const [awaited, setAwaited] = useState<string>();
  const tick = (some: readonly LateRow[], isOn: boolean) =>
    setTicked((before) => {
      const next = new Set(before);
      for (const row of some) next[isOn ? 'add' : 'delete'](keyOf(row));
      return next;
    });
  if (awaited !== undefined && late.kinds.some(({ kind, moreOwers }) => kind === awaited && moreOwers === 0)) {
    setAwaited(undefined);
    tick(
      rows.filter(({ kind }) => kind === awaited),
      true,
    );
  }

  const send = () => {
    const reminders = chosen.filter(({ ower }) => !ower.isYou).flatMap((row) => remindersOf(row));
    together.mutate(
      reminders.map(({ step }) => step),
      {
        onSuccess: (results) => {
          const done = reminders.map(({ row, step }, index) => ({
            row,
            step,
            problem: results[index]?.message ?? null,
          }));
          const byRow = Map.groupBy(done, ({ row }) => row);
          setSaid(Object.fromEntries([...byRow].map(([row, of]) => [row, inWords(of.map(({ problem }) => problem))])));
          const sent = [...byRow.values()].filter((of) => of.some(({ problem }) => problem === null));
          announce(sent.length === 0 ? 'Nobody was reminded.' : `Reminded ${peopleInWords(sent.length)}.`);
          setTicked(new Set());
        },
      },
    );
  };

  return {
    chosen,
    isTicked: (row: LateRow) => ticked.has(keyOf(row)),
    tick,
    /** Ticks every row of a kind as soon as all of them are here. */
    tickOnceWhole: setAwaited,
    /** What became of reminding of a row: one sentence for each different outcome. */
    saidOf: (row: LateRow) => said[keyOf(row)] ?? [],
    send,
    isPending: together.isPending,
    problem: together.error,
  };
}

export type Reminding = ReturnType<typeof useReminding>;

function remindersOf(row: LateRow): { row: string; step: Steps[number] }[] {
  return row.ower.duties.map(({ reviewId, key }) => ({
    row: keyOf(row),
    step: { reviewId, command: { type: 'remind', key } },
  }));
}

function inWords(problems: readonly (string | null)[]): string[] {
  return [...new Set(problems.map((problem) => problem ?? 'Reminded'))];
}
