import { sha256 } from './hash.ts';

/** How long a read is used again, in milliseconds. */
const FRESH_FOR = 5_000;

/** How many versions are remembered: those that messages on their way may still name. */
const REMEMBERED = 50;

/** What was read, and by what it is told from what was there at another time. */
export type Versioned<Value> = { value: Value; version: string };

/** The version of what some rows hold, whichever process reads them. */
export function versionOf(rows: readonly { rowKey?: string; etag?: string }[]): string {
  return sha256(rows.map(({ rowKey, etag }) => `${rowKey} ${etag}`).join('\n')).slice(0, 16);
}

/** A read that is used again for a few seconds; and read anew for whoever knows a version that this process has not seen. */
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

  /** Which version that is. */
  async function version(): Promise<string> {
    return (await latest()).version;
  }

  /** Sees to it that what is used from now on is no older than a version that somebody else has read. */
  async function notBefore(known: string): Promise<void> {
    if (seen.includes(known)) return;
    forget();
    await latest();
    // Where it is still another one, that has been overtaken: it is no reason to read again.
    remember(known);
  }

  return { current, version, notBefore, forget };
}
