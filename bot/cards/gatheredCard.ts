import { inOrder } from '#domain/inOrder.ts';
import { sentence } from '#domain/sentence.ts';
import { open } from './actions.ts';
import { type Card, type CardElement, escapeMarkdown, layout, quiet, quietLine, shortened } from './layout.ts';

/** One line of the morning message, as it stands now. */
export type Line = {
  /**
   * - `today`: a meeting or a visit, which asks for nothing.
   * - `news`: it asks for nothing.
   * - `gone`: nothing is left of it.
   * - `replaced`: a later message has it.
   */
  state: 'today' | 'late' | 'owed' | 'ofSomebodyElse' | 'news' | 'done' | 'gone' | 'replaced';
  title: string;
  /** Whose review it is in. */
  about: string;
  /** The person whose review it is, where the same can be due for several: they share a line. */
  of?: string;
  /** The ISO instant that gives the order. */
  at?: string;
  /** The day at the left, and how far off it is. */
  day?: string;
  distance?: string;
  link?: string;
  /** Where the same is done for several at once. */
  together?: string;
  /** Of what is on today: somebody visits or is visited. Otherwise it is a meeting. */
  isVisit?: boolean;
};

/** The most lines that the message has; the tab has them all. */
const MOST_LINES = 5;

const ORDER: readonly Line['state'][] = ['today', 'late', 'owed', 'ofSomebodyElse', 'news', 'done', 'gone'];

type GatheredArgs = {
  lines: readonly Line[];
  /** The day of the message: "Monday 5 October". */
  date: string;
  /** Whether that day is over: it is then read as a message of another day. */
  isOver: boolean;
  home: string;
};

/**
 * What is due and what is new this morning, each with the way there: first what is on today, then the most urgent. What
 * has since been done is ticked off. Once nothing is open it is one line.
 */
export function gatheredCard({ lines, date, isOver, home }: GatheredArgs): Card {
  const here = lines.filter(({ state }) => state !== 'replaced');
  const isOpen = ({ state }: Line) => state !== 'done' && state !== 'gone' && state !== 'today';
  if (!here.some(isOpen)) return nothingOpen({ lines, date });
  const sorted = ofOneKind(
    here.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || inOrder(a.at ?? '', b.at ?? '')),
    home,
  );
  const more = sorted.length - MOST_LINES;
  return layout({
    label: date,
    tone: !isOver && here.some(({ state }) => state === 'late') ? 'attention' : 'default',
    title: [...onToday(here), countOf(sorted)].join(' '),
    whose: isOver ? 'What is left of this morning message' : 'In all your reviews',
    body: [
      ...sorted.slice(0, MOST_LINES).map(lineOf),
      more > 0 ? { ...quiet(''), text: `[and ${more} more, in Fairview](${home})` } : undefined,
    ],
    actions: [open('Open Fairview', home)],
  });
}

/** An earlier morning says which day it was, so that no two of them are alike. */
function nothingOpen({ lines, date }: Pick<GatheredArgs, 'lines' | 'date'>): Card {
  const states = new Set(lines.map(({ state }) => state));
  if (states.has('done')) return quietLine(`${date}: all of this is done`);
  return quietLine(
    states.has('replaced')
      ? `${date}: a later message has what was left of this`
      : `${date}: nothing of this is due now`,
  );
}

/** The same thing to do for several people is one line with their names, at the nearest of its dates. */
function ofOneKind(lines: readonly Line[], home: string): Line[] {
  const kinds = Map.groupBy(lines, (line) => (line.of === undefined ? line : `${line.state} ${line.title}`));
  return [...kinds.values()].flatMap((same): Line[] => {
    const [first, ...others] = same;
    if (!first || others.length === 0) return first ? [first] : [];
    const names = [...new Set(same.flatMap(({ of }) => of ?? []))];
    if (names.length === 1) return same;
    const title = `${first.title}: ${names.length} people`;
    return [{ ...first, title, about: inOneList(names), link: first.together ?? home }];
  });
}

/** The most names that a line says. */
const MOST_NAMES = 4;

function inOneList(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** What is on today in a few words: "One meeting today, at 15:30." */
function onToday(lines: readonly Line[]): string[] {
  const today = lines.filter(({ state }) => state === 'today').toSorted((a, b) => inOrder(a.at ?? '', b.at ?? ''));
  return (['meeting', 'visit'] as const).flatMap((what) => {
    const [first, ...more] = today.filter(({ isVisit = false }) => isVisit === (what === 'visit'));
    if (!first) return [];
    return more.length === 0
      ? [`One ${what} today, at ${first.day}.`]
      : [`${more.length + 1} ${what}s today, from ${first.day}.`];
  });
}

/** How much is to be done. What is the same for several people is one thing. */
function countOf(lines: readonly Line[]): string {
  const count = (...states: Line['state'][]) => lines.filter(({ state }) => states.includes(state)).length;
  const [due, others, news] = [count('late', 'owed'), count('ofSomebodyElse'), count('news')];
  if (due > 0) return due === 1 ? 'You have one thing to do.' : `You have ${due} things to do.`;
  if (others > 0) return 'You are told because you are next in line.';
  return news === 1 ? 'One piece of news.' : `${news} pieces of news.`;
}

/** A line as a row: the day at the left, and what it is, which leads there. */
export function lineOf(line: Line): CardElement {
  const { state, title, about, link } = line;
  const isOver = state === 'done' || state === 'gone';
  const text = escapeMarkdown(shortened(title, 200));
  return {
    type: 'ColumnSet',
    separator: true,
    columns: [
      { type: 'Column', width: '2', items: whenOf(line) },
      {
        type: 'Column',
        width: '5',
        items: [
          {
            type: 'TextBlock',
            text: link === undefined || state === 'gone' ? text : `[${text}](${link})`,
            wrap: true,
            isSubtle: isOver,
          },
          ...(about === '' ? [] : [{ ...quiet(about), spacing: 'None' as const }]),
        ],
      },
    ],
  };
}

/** What stands at the left of a line: how far off it is, above the day. */
function whenOf({ state, day = '', distance = '' }: Line): CardElement[] {
  if (state === 'done') return [{ type: 'TextBlock', text: '✓ Done', wrap: true, isSubtle: true }];
  if (state === 'gone') return [{ ...quiet('No longer due'), spacing: 'None' }];
  if (distance === '') return [{ type: 'TextBlock', text: day, wrap: true }];
  const isLate = distance.endsWith('late');
  return [
    { type: 'TextBlock', text: sentence(distance), wrap: true, ...(isLate && { color: 'Attention' as const }) },
    { ...quiet(day), spacing: 'None' },
  ];
}
