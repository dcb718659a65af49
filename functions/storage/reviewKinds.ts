import { z } from 'zod';
import { EVENT_SHAPE } from '#domain/review/recordedEvent.ts';
import { STATE_SHAPE } from '#domain/review/review.ts';
import { type RowKeys, rowKind } from './shape.ts';

const hash = z.union([z.literal(''), z.string().regex(/^[0-9a-f]{64}$/)]);

/**
 * A command that was carried out: its id is the key. `sha256` is over who asked and what; empty where that was not
 * kept, as in shape 1. `token` is random for each write: of two writers of the very same at once, it tells who wrote.
 * Empty where it was not kept.
 */
export const COMMAND = rowKind({
  table: 'Reviews',
  name: 'command',
  isOf: ({ rowKey }) => rowKey.startsWith('command-'),
  holds: z.strictObject({ sha256: hash, token: z.string() }),
  before: [
    z.strictObject({}).transform(() => ({ sha256: '', token: '' })),
    z.strictObject({ sha256: hash }).transform((held) => ({ ...held, token: '' })),
  ],
});

/** A look at a review by somebody who is not one of its two parties. */
export const READ = rowKind({
  table: 'Reviews',
  name: 'read',
  isOf: ({ rowKey }) => rowKey.startsWith('read-'),
  holds: z.strictObject({ at: z.iso.datetime(), who: z.string(), why: z.string() }),
});

/**
 * The other rows in a review's partition, apart from the pointer to its due line, with the newest shape that this
 * version knows. The review store reads and writes them. Events are never rewritten, since their hashes are over the
 * stored text. A head is folded anew from the events.
 */
export const REVIEW_ROWS = [
  { name: 'head', shape: STATE_SHAPE, isOf: ({ rowKey }: RowKeys) => rowKey === 'head' },
  { name: 'event', shape: EVENT_SHAPE, isOf: ({ rowKey }: RowKeys) => rowKey.startsWith('event-') },
] as const;

export type ReviewRow = (typeof REVIEW_ROWS)[number]['name'];
