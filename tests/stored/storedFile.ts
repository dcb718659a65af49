import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

/**
 * A property of a row. A text represents itself; everything else gives its type, so that it is written again as it was.
 * `text` is what was compressed in `text0`, `text1`, …: the very JSON that was stored, character for character.
 */
export type StoredValue =
  | string
  | { Int32: number }
  | { Int64: string }
  | { Double: number }
  | { Boolean: boolean }
  | { Binary: string };
export type StoredRow = { partition: string; row: string; text?: string; rest: Record<string, StoredValue> };
/** A file; its content is base64. */
export type StoredBlob = { container: string; name: string; type: string; content: string };

export type StoredReviewLine = { id: string; reviewee: number; isOpen: boolean };

/** Everything that a school has stored, and facts about the place it ran in. */
export type StoredFile = {
  /** The commit of the code that wrote it. */
  commit: string;
  what: string;
  /** The moment (ISO instant) at which it was taken. */
  moment: string;
  /** Its address then; what Teams and the bot know of each other contains it. */
  origin: string;
  settings: { tenantId: string; clientId: string; botId: string; teamsAppId: string };
  /** The people reached in Teams, by oid. */
  installed: string[];
  reviews: StoredReviewLine[];
  tables: Record<string, StoredRow[]>;
  blobs: StoredBlob[];
  /** The simulated tenant's content: chats, calendars, subscriptions. Its keys are made anew. */
  tenant: Record<string, unknown>;
};

const folderOf = (shape: string) => join(import.meta.dirname, shape);

/** A stored school by its name. */
export function readStored(name: string, shape = 'shape1'): StoredFile {
  return JSON.parse(
    brotliDecompressSync(readFileSync(join(folderOf(shape), `${name}.json.br`))).toString('utf8'),
  ) as StoredFile;
}

/** A binary property holds at most 64 KiB. */
const CHUNK_BYTES = 64 * 1024;

/**
 * A text as compressed binary properties `text0`, `text1`, … It is copied on purpose from
 * `functions/storage/longText.ts` as it was when these files were made. That file may change; the stored rows are as
 * this function makes them.
 */
export function packText(text: string): Record<string, Uint8Array> {
  const bytes = gzipSync(text);
  const chunks: Record<string, Uint8Array> = {};
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    chunks[`text${at / CHUNK_BYTES}`] = bytes.subarray(at, at + CHUNK_BYTES);
  return chunks;
}

/** The text in `text0`, `text1`, … of a row, if there is one. */
export function unpackText(chunks: readonly Uint8Array[]): string | undefined {
  return chunks.length === 0 ? undefined : gunzipSync(Buffer.concat(chunks)).toString('utf8');
}
