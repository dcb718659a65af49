import { open } from './actions.ts';
import { type Card, type CardElement, escapeMarkdown, layout, quiet } from './layout.ts';
import { inOrder } from '#domain/inOrder.ts';

/** One reminder in the morning message, as it stands now. `due` is an ISO instant that gives the order. */
export type Line = {
  state: 'overdue' | 'owed' | 'ofSomebodyElse' | 'done' | 'gone';
  title: string;
  /** Whose review it is in, and the clause. */
  about: string;
  due?: string;
  dueInWords?: string;
  /** The review was opened after the deadline: nobody was late with it. */
  openedLate?: boolean;
  link?: string;
};

/** The most lines that the message has; the tab has them all. */
const MOST_LINES = 12;

const ORDER: readonly Line['state'][] = ['overdue', 'owed', 'ofSomebodyElse', 'done', 'gone'];

/** Every reminder of this morning, the most urgent first; what has since been done is ticked off. */
export function gatheredCard({ lines, date, home }: { lines: readonly Line[]; date: string; home: string }): Card {
  const sorted = lines.toSorted(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || inOrder(a.due ?? '', b.due ?? ''),
  );
  const left = lines.filter(({ state }) => state === 'overdue' || state === 'owed').length;
  const isOverdue = lines.some(({ state, openedLate }) => state === 'overdue' && !openedLate);
  const isAllDone = lines.every(({ state }) => state === 'done' || state === 'gone');
  const shown = sorted.slice(0, MOST_LINES);
  return layout({
    label: isAllDone ? 'Done' : 'What is due',
    tone: isAllDone ? 'good' : isOverdue ? 'attention' : 'default',
    title: titleOf(left, isAllDone),
    whose: date,
    body: [
      ...shown.map(lineOf),
      sorted.length > shown.length ? quiet(`and ${sorted.length - shown.length} more, in Fairview`) : undefined,
    ],
    actions: [open('Open Fairview', home)],
  });
}

function titleOf(left: number, isAllDone: boolean): string {
  if (isAllDone) return 'All of this is done';
  if (left === 0) return 'You are told because you are next in line';
  return left === 1 ? 'One thing waits for you' : `${left} things wait for you`;
}

function lineOf({ state, title, about, dueInWords, openedLate = false, link }: Line): CardElement {
  return {
    type: 'Container',
    separator: true,
    items: [
      {
        type: 'TextBlock',
        text: escapeMarkdown(state === 'done' ? `✓ ${title}` : title),
        wrap: true,
        weight: state === 'done' || state === 'gone' ? 'Default' : 'Bolder',
        isSubtle: state === 'done' || state === 'gone',
      },
      ...(dueInWords === undefined || state === 'done' || state === 'gone'
        ? []
        : [dueLine({ state, dueInWords, openedLate })]),
      quiet(state === 'done' ? `${about} · done` : about),
    ],
    ...(link !== undefined &&
      state !== 'done' && {
        selectAction: { type: 'Action.OpenUrl' as const, title: `Open: ${title}`, url: link },
      }),
  };
}

/** "as soon as possible: Sunday 18 October had passed when the review was opened". */
export function asSoonAsPossible(dueInWords: string): string {
  return `as soon as possible: ${dateOnly(dueInWords)} had passed when the review was opened`;
}

const dateOnly = (dueInWords: string) => dueInWords.replace(/, by the end of the day$/, '');

type DueLineArgs = { state: Line['state']; dueInWords: string; openedLate: boolean };

function dueLine({ state, dueInWords, openedLate }: DueLineArgs): CardElement {
  const isOverdue = (state === 'overdue' || state === 'ofSomebodyElse') && !openedLate;
  const words = openedLate ? asSoonAsPossible(dueInWords) : dueInWords;
  return {
    type: 'TextBlock',
    text: escapeMarkdown(isOverdue ? `Overdue since ${dateOnly(dueInWords)}` : `Due ${words}`),
    color: isOverdue ? 'Attention' : 'Default',
    size: 'Small',
    spacing: 'Small',
    wrap: true,
  };
}
