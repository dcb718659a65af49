import { isRecord } from '#domain/typed.ts';

/**
 * A request of a page with teams-js to the window around it. Newer versions of the library add fields; they are
 * ignored.
 */
export type HostRequest = { id: number; uuidAsString?: string; func: string; args: unknown[] };

/** A message from the frame as a request; undefined for anything else that pages post to each other. */
export function readRequest(data: unknown): HostRequest | undefined {
  if (!isRecord(data)) return undefined;
  const { id, uuidAsString, func, args } = data;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    func,
    args: Array.isArray(args) ? args : [],
    ...(typeof uuidAsString === 'string' && { uuidAsString }),
  };
}
