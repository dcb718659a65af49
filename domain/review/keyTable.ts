import { isKeyOf } from '../typed.ts';

/**
 * What the parts of a key hold. A full stop stands between parts. So only the last kind may hold one, or look as if it
 * did.
 */
const FORMS = {
  /** An id of the app or of a policy's file. */
  id: '[^.]+',
  guid: '[\\da-fA-F-]{36}',
  whole: '\\d+',
  word: '[a-zA-Z]+',
  day: '\\d{4}-\\d\\d-\\d\\d',
  /** An ISO instant, with or without fractions of its second. */
  instant: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:\\d\\d)',
  /** A reminder's step, with the number of days or hours before the deadline: `soon-2`. */
  step: '[a-zA-Z]+(?:-\\d+)?',
} as const;

export type KeyForm = keyof typeof FORMS;

/** The parts of keys by name, each with what it holds. */
export const PARTS = {
  aboutId: 'id',
  actionId: 'id',
  appealId: 'id',
  askingId: 'id',
  changeId: 'id',
  commentId: 'id',
  concernId: 'id',
  documentId: 'id',
  furtherId: 'id',
  grantId: 'id',
  itemId: 'id',
  meetingId: 'id',
  needId: 'id',
  obligation: 'id',
  observationId: 'id',
  paperId: 'id',
  planId: 'id',
  policy: 'id',
  postId: 'id',
  progressId: 'id',
  proposalId: 'id',
  replyId: 'id',
  requestId: 'id',
  seriesId: 'id',
  wordsId: 'id',
  chatHash: 'id',
  oid: 'guid',
  by: 'guid',
  to: 'guid',
  reviewId: 'guid',
  before: 'whole',
  count: 'whole',
  index: 'whole',
  revision: 'whole',
  steps: 'whole',
  suspensions: 'whole',
  version: 'whole',
  answer: 'word',
  as: 'word',
  name: 'word',
  what: 'word',
  day: 'day',
  at: 'instant',
  start: 'instant',
  step: 'step',
} as const satisfies Record<string, KeyForm>;

type PartName = keyof typeof PARTS;

type ValueOf<Name extends PartName> = (typeof PARTS)[Name] extends 'whole' ? number : string;

type NamesIn<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? Extract<Name, PartName> | NamesIn<Rest>
  : never;

/** The parts of a key that is made as `meetingNotice.{meetingId}.{revision}`. */
export type PartsOf<Pattern extends string> = { [Name in NamesIn<Pattern>]: ValueOf<Name> };

/** The arguments that make a key: none if it has no parts. */
export type Handed<Pattern extends string> = keyof PartsOf<Pattern> extends never ? [] : [parts: PartsOf<Pattern>];

type Patterns = Readonly<Record<string, string>>;

/** A key taken apart. */
export type ReadKey<Table extends Patterns> = {
  [Name in keyof Table & string]: { name: Name; parts: PartsOf<Table[Name]> };
}[keyof Table & string];

/**
 * Makes and reads the keys of a table: `make('meetingNotice', { meetingId: 'm1', revision: 2 })` gives
 * `meetingNotice.m1.2`, and reading that text gives the name and parts back. Keys are put together and taken apart only
 * here.
 */
export function keysOf<const Table extends Patterns>(table: Table) {
  /** Each pattern in pieces: fixed text and the names of parts in turn. */
  const pieces = new Map(Object.entries(table).map(([name, pattern]) => [name, pattern.split(/[{}]/)]));
  const readers = Object.entries(table).map(([name, pattern]) => ({ name, pattern: patternOf(pattern) }));

  function make<Name extends keyof Table & string>(name: Name, ...[parts]: Handed<Table[Name]>): string {
    const values: Readonly<Record<string, string | number>> = parts ?? {};
    return (pieces.get(name) ?? []).map((piece, at) => (at % 2 === 0 ? piece : String(values[piece]))).join('');
  }

  function read(key: string): ReadKey<Table> | undefined {
    for (const { name, pattern } of readers) {
      const found = pattern.exec(key);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The pattern of a name finds its own parts.
      if (found) return { name, parts: valuesOf(found.groups ?? {}) } as ReadKey<Table>;
    }
    return undefined;
  }

  return { make, read };
}

function patternOf(pattern: string): RegExp {
  const parts = pattern.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, (_, name: PartName) => {
    return `(?<${name}>${FORMS[PARTS[name]]})`;
  });
  return new RegExp(`^${parts}$`);
}

function valuesOf(groups: Readonly<Record<string, string>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [
      name,
      isKeyOf(PARTS, name) && PARTS[name] === 'whole' ? Number(value) : value,
    ]),
  );
}
