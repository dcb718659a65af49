import { z } from 'zod';
import { NOTHING_YET } from '#domain/review/fold.ts';
import { type Review, STATE_SHAPE } from '#domain/review/review.ts';
import { unpackJson } from './longText.ts';
import { type StoredRow, withPlainNumbers } from './shape.ts';
import { orPassOver, UnreadableRow } from './unreadable.ts';

/** A review's head. `shape` is the shape of the folded state; heads from before shapes leave it out. */
const headSchema = z.looseObject({
  version: z.int().positive(),
  lastHash: z.string(),
  shape: z.int().positive().optional(),
});

export type Head = z.infer<typeof headSchema>;

const broken = () => new UnreadableRow({ table: 'Reviews', kind: 'head', why: 'broken' });

/**
 * A head from its row. Throws where the row does not say how far the review has come, since nothing would show then
 * whether events are missing.
 */
export function readHead(row: StoredRow): Head {
  const parsed = headSchema.safeParse(withPlainNumbers(row));
  if (!parsed.success) throw broken();
  return parsed.data;
}

/**
 * The state in a head. Undefined where it must come from the events: it is left out of the head, another version of the
 * app folded it, or it is not a state of this review at this version.
 */
export function stateIn(id: string, head: Head): Review | undefined {
  if (!holdsState(head)) return undefined;
  return orPassOver(`Reviews ${id} head`, () => {
    const state = unpackJson(head);
    if (!isStateOf(state, { id, version: head.version })) throw broken();
    return state;
  });
}

/** Whether a head holds a state in the present shape, sound or not. */
export const holdsState = (head: Head) => head.shape === STATE_SHAPE && 'text0' in head;

const openingSchema = z.looseObject({
  id: z.string(),
  version: z.int(),
  openedAt: z.string(),
  revieweeOid: z.string(),
  reviewerOid: z.string(),
  approverOid: z.string(),
  staffGroup: z.string(),
  workingPattern: z.string(),
  policy: z.looseObject({ pack: z.string(), version: z.string() }),
  cycle: z.looseObject({ start: z.string(), end: z.string() }),
});

/**
 * Whether this is what the app folded: the review itself, at this version, with every part of its life. What the parts
 * hold is not checked: the state is derived, `STATE_SHAPE` identifies its content, and the events are what is checked.
 */
function isStateOf(state: unknown, { id, version }: { id: string; version: number }): state is Review {
  const { data } = openingSchema.safeParse(state);
  return (
    data?.id === id &&
    data.version === version &&
    Object.entries(NOTHING_YET).every(([part, nothing]) => {
      const value = data[part];
      return value !== undefined && Array.isArray(value) === Array.isArray(nothing);
    })
  );
}
