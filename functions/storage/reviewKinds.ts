import { EVENT_SHAPE } from '#domain/review/recordedEvent.ts';
import { STATE_SHAPE } from '#domain/review/review.ts';
import type { Keys } from './shape.ts';

/**
 * What stands in a review's partition beside the pointer to its due line, by the beginning of its key, with the newest
 * shape this version knows. The review store reads and writes these. Events are never written again: their hashes are
 * over the text that is stored. A head is folded anew from them.
 */
export const REVIEW_ROWS = [
  { name: 'head', shape: STATE_SHAPE, isOf: ({ rowKey }: Keys) => rowKey === 'head' },
  { name: 'event', shape: EVENT_SHAPE, isOf: ({ rowKey }: Keys) => rowKey.startsWith('event-') },
  { name: 'command', shape: 1, isOf: ({ rowKey }: Keys) => rowKey.startsWith('command-') },
  { name: 'read', shape: 1, isOf: ({ rowKey }: Keys) => rowKey.startsWith('read-') },
] as const;

export type ReviewRow = (typeof REVIEW_ROWS)[number]['name'];
