import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** The queues that this process has written to and nobody has checked yet. */
export type QueueWatch = {
  /** Whether a queue may hold a visible message, as far as this process knows; a queue that was never checked may. */
  mayHold: (queue: string) => boolean;
  /** Notes that a queue was written to in another way, with the message visible from a moment on (milliseconds). */
  note: (queue: string, at: number) => void;
  /** Notes that a queue was checked at a moment and gave all it had. */
  emptied: (queue: string, at: number) => void;
  stop: () => void;
};

const STORED = 'http.client.response.finish';

/**
 * Watches what this process writes into the queues of one storage account, so that nobody has to poll the storage: the
 * functions write only through this process.
 */
export function watchQueues(connectionString: string): QueueWatch {
  const endpoint = new URL(/QueueEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? 'http://127.0.0.1');
  const visible = new Map<string, number[]>();
  const emptied = new Set<string>();
  const put = (queue: string, at: number) => void visible.set(queue, [...(visible.get(queue) ?? []), at]);

  const onStored = (message: unknown) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- So Node tells of a request.
    const { request } = message as { request: ClientRequest };
    if (request.method !== 'POST' || request.getHeader('host') !== endpoint.host) return;
    const url = URL.parse(request.path, endpoint);
    const [account, queue, messages] = url?.pathname.slice(1).split('/') ?? [];
    if (`/${account}` !== endpoint.pathname.replace(/\/$/, '') || !queue || messages !== 'messages') return;
    put(queue, Date.now() + 1000 * Number(url?.searchParams.get('visibilitytimeout') ?? 0));
  };
  subscribe(STORED, onStored);

  return {
    mayHold: (queue) => !emptied.has(queue) || (visible.get(queue)?.some((at) => at <= Date.now()) ?? false),
    note: put,
    emptied: (queue, at) => {
      emptied.add(queue);
      visible.set(
        queue,
        (visible.get(queue) ?? []).filter((each) => each > at),
      );
    },
    stop: () => void unsubscribe(STORED, onStored),
  };
}
