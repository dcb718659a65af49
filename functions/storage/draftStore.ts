import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isBefore } from '#domain/calendar/moments.ts';
import { rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { createRow, deleteRow, replaceRow } from './writes.ts';

/** What somebody has typed into a form and not sent. `tag` tells one saved state from the next. */
export type Draft = { content: z.infer<ReturnType<typeof z.json>>; savedAt: string; tag: string };

/** Hours after its last saving during which a form may still be open in a window. */
const TYPED_FOR = 12;

/** Only the tab knows a draft's form, so what was typed is kept as it is. */
export const DRAFT = rowKind({
  table: 'Drafts',
  name: 'draft',
  isOf: () => true,
  asTyped: true,
  // Otherwise its next saving would be taken for that of another window.
  isInHand: ({ savedAt }, now) => isBefore(Temporal.Instant.from(now).subtract({ hours: TYPED_FOR }), savedAt),
  holds: z.strictObject({ savedAt: z.iso.datetime(), json: z.json() }),
});

/** Unsent forms, each private to the person who typed it. Two windows cannot overwrite each other unnoticed. */
export function createDraftStore(tables: Tables) {
  async function find(oid: string, key: string): Promise<Draft | undefined> {
    const row = await findRow({ table: await tables('Drafts'), partition: oid, row: key });
    if (!row) return undefined;
    const { json: content, savedAt } = DRAFT.read(row);
    return { content, savedAt, tag: row.etag };
  }

  type SaveArgs = { oid: string; key: string; given: { content: Draft['content']; tag: string | null; at: string } };

  /** Saves over the state named by `tag` (null: where there is none). Answers 'changed' when another window was faster. */
  async function save({ oid, key, given: { content, tag, at } }: SaveArgs): Promise<Draft | 'changed' | 'tooLarge'> {
    const row = DRAFT.writeIfItFits({ partitionKey: oid, rowKey: key }, { savedAt: at, json: content });
    if (!row) return 'tooLarge';
    const table = await tables('Drafts');
    const etag = await (tag === null ? createRow(table, row) : replaceRow({ table, row, etag: tag }));
    if (etag) return { content, savedAt: at, tag: etag };
    // A draft that was sent or discarded in the meantime is begun anew.
    const isGone = tag !== null && !(await findRow({ table, partition: oid, row: key }));
    return isGone ? save({ oid, key, given: { content, tag: null, at } }) : 'changed';
  }

  async function remove(oid: string, key: string): Promise<void> {
    await deleteRow(await tables('Drafts'), { partitionKey: oid, rowKey: key });
  }

  /** Those of some reviews about which somebody has a draft. */
  async function begunIn(reviewIds: readonly string[]): Promise<Set<string>> {
    const rows = (await tables('Drafts')).listEntities({ queryOptions: { select: ['rowKey'] } });
    const begun = new Set<string>();
    for await (const { rowKey = '' } of rows) for (const id of reviewIds) if (rowKey.includes(id)) begun.add(id);
    return begun;
  }

  /** Destroys everybody's drafts about a review, found by their keys. Answers how many there were. */
  async function removeAll(reviewId: string): Promise<number> {
    const table = await tables('Drafts');
    const rows = table.listEntities({ queryOptions: { select: ['partitionKey', 'rowKey'] } });
    let removed = 0;
    for await (const { partitionKey = '', rowKey = '' } of rows) {
      if (!rowKey.includes(reviewId)) continue;
      await remove(partitionKey, rowKey);
      removed += 1;
    }
    return removed;
  }

  return { find, save, remove, begunIn, removeAll };
}
