import { sha256 } from './hash.ts';

/** How long a read is reused, in milliseconds. */
const FRESH_FOR = 5_000;

/** How many versions are remembered: those that messages under way may still name. */
const REMEMBERED = 50;

/** What was read, and its version, which tells it from what was there at another time. */
export type Versioned<Value> = { value: Value; version: string };

/** The version of what some rows hold; every process computes the same. */
export function versionOf(rows: readonly { rowKey?: string; etag?: string }[]): string {
  return sha256(rows.map(({ rowKey, etag }) => `${rowKey} ${etag}`).join('\n')).slice(0, 16);
}

/**
 * A read that is reused for a few seconds. It is read again for a caller that knows a version this process has not
 * seen.
 */
export function sharedRead<Value>(readAll: () => Promise<Versioned<Value>>) {
  let read: { at: number; result: Promise<Versioned<Value>> } | undefined;
  const seen: string[] = [];

  function latest(): Promise<Versioned<Value>> {
    if (read && Date.now() - read.at < FRESH_FOR) return read.result;
    const result = readAll();
    read = { at: Date.now(), result };
    result.then(({ version }) => remember(version)).catch(() => (read = undefined));
    return result;
  }

  function remember(version: string): void {
    if (!seen.includes(version)) seen.push(version);
    seen.splice(0, seen.length - REMEMBERED);
  }

  function forget(): void {
    read = undefined;
  }

  /** What is there, at most a few seconds old. */
  async function current(): Promise<Value> {
    return (await latest()).value;
  }

  /** The version of that. */
  async function version(): Promise<string> {
    return (await latest()).version;
  }

  /** Makes sure that what is used from now on is no older than a version that somebody else has read. */
  async function notBefore(known: string): Promise<void> {
    if (seen.includes(known)) return;
    forget();
    await latest();
    // If the version is still another one, the known version has been overtaken, and is no reason to read again.
    remember(known);
  }

  return { current, version, notBefore, forget };
}
