import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** What this process put into the queues and nobody has looked for yet. */
export type QueueWatch = {
  /** Whether a queue may hold a visible message, as far as this process knows; one never looked into may. */
  mayHold: (queue: string) => boolean;
  /** Something was put into a queue in another way, to be seen now. */
  note: (queue: string) => void;
  /** A queue was looked into at a moment and gave all that it had. */
  emptied: (queue: string, at: number) => void;
  stop: () => void;
};

const STORED = 'http.client.response.finish';

/**
 * Watches what this process writes into the queues of one storage account, so that nobody has to ask the storage over
 * and over whether there is something: the functions write through this process alone.
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
    note: (queue) => put(queue, Date.now()),
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
