import { z } from 'zod';
import type { TableName } from './tables.ts';

/** Why a row cannot be read: it is broken, or a later version of the app wrote it. */
type UnreadableBecause = 'broken' | 'newer';

/** A row that cannot be read. The error says its table and kind, never whose it is or what is in it. */
export class UnreadableRow extends Error {
  override name = 'UnreadableRow';
  readonly why: UnreadableBecause;

  constructor({ table, kind, why }: { table: TableName; kind: string; why: UnreadableBecause }) {
    super(
      `A row of kind “${kind}” in table ${table} is ${why === 'newer' ? 'of a newer shape than this version knows' : 'broken'}.`,
    );
    this.why = why;
  }
}

/** The packed text of a row that cannot be unpacked. */
export class UnreadableText extends Error {
  override name = 'UnreadableText';
}

/** Whether the error says that stored data cannot be read, rather than that storage could not be reached. */
export function isUnreadable(error: unknown): error is Error {
  return error instanceof UnreadableRow || error instanceof UnreadableText || error instanceof z.ZodError;
}

/** What has been reported, so that a list that is read every few seconds reports it once. */
const reported = new Set<string>();

/** How many reports are remembered; beyond that, each is reported once more. */
const MOST = 10_000;

/**
 * Reads one of several; undefined where it cannot be read, so that the others can be shown. The log gets its table and
 * kind, once; `key` tells one row from another and is not logged.
 */
export function orPassOver<Value>(key: string, read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    return passOver(key, error);
  }
}

/** Like `orPassOver`, for a value that is still to come. */
export async function orPassOverLater<Value>(key: string, read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    return passOver(key, error);
  }
}

function passOver(key: string, error: unknown): undefined {
  if (!isUnreadable(error)) throw error;
  if (!reported.has(key)) console.error(`Passed over: ${error instanceof UnreadableRow ? error.message : error.name}`);
  if (reported.size >= MOST) reported.clear();
  reported.add(key);
  return undefined;
}
