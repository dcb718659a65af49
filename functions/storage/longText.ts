import { gunzipSync, gzipSync } from 'node:zlib';
import { UnreadableText } from './unreadable.ts';

/** A binary property holds at most 64 KiB. */
const CHUNK_BYTES = 64 * 1024;

/** The most that one row takes, with room for its other properties (an entity: 1 MiB). */
export const MOST_BYTES = 900 * 1024;

/** JSON as compressed binary properties `text0`, `text1`, … of a row; undefined when it is too large for one. */
export function packIfFits(value: unknown): Record<string, Uint8Array> | undefined {
  return packText(JSON.stringify(value));
}

/** A text, kept exactly, in the same way; undefined when it is too large for one row. */
export function packText(text: string): Record<string, Uint8Array> | undefined {
  const bytes = gzipSync(text);
  if (bytes.length > MOST_BYTES) return undefined;
  const chunks: Record<string, Uint8Array> = {};
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    chunks[`text${at / CHUNK_BYTES}`] = bytes.subarray(at, at + CHUNK_BYTES);
  return chunks;
}

/** The JSON that was put into a row. Throws `UnreadableText`. */
export function unpackJson(row: Record<string, unknown>): unknown {
  const text = unpackText(row);
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableText('The text of the row is broken.');
  }
}

/** The text that was put into a row, exactly. */
export function unpackText(row: Record<string, unknown>): string {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = row[`text${chunks.length}`];
    if (!(chunk instanceof Uint8Array)) break;
    chunks.push(chunk);
  }
  if (chunks.length === 0) throw new UnreadableText('The row holds no text.');
  try {
    return gunzipSync(Buffer.concat(chunks)).toString('utf8');
  } catch {
    throw new UnreadableText('The text of the row is broken.');
  }
}
