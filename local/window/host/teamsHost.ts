import { answerTo } from './answers.ts';
import type { TeamsTheme } from './hostContext.ts';
import type { HostPorts } from './hostPorts.ts';
import { readRequest } from './hostRequest.ts';

/** How long a page may take to save before the frame is closed. Milliseconds. */
const PATIENCE_ON_LEAVING = 2000;

export type TeamsHost = {
  /** Tells the page something unasked, such as a message from its dialog. */
  tell(func: string, ...args: unknown[]): void;
  changeTheme(theme: TeamsTheme): void;
  /** Asks the page to save; resolves when it is ready or its time is up. */
  leave(): Promise<void>;
  stop(): void;
};

type HostFrameArgs = { frame: () => Window | null | undefined; ports: HostPorts; here?: Window | undefined };

/**
 * The window's side of teams-js. It answers messages from the page in a frame, and only from that page. The page must
 * have this window's own origin; teams-js itself demands that of a host that is not Microsoft's.
 */
export function hostFrame({ frame, ports, here = window }: HostFrameArgs): TeamsHost {
  const handlers = new Set<string>();
  let whenReadyToLeave: (() => void) | undefined;

  const post = (message: object) => frame()?.postMessage(message, here.location.origin);

  async function answer({ data, source, origin }: MessageEvent): Promise<void> {
    if (!source || source !== frame() || origin !== here.location.origin) return;
    const request = readRequest(data);
    if (!request) return;
    const { id, uuidAsString, func, args } = request;
    if (func === 'registerHandler' && typeof args[0] === 'string') handlers.add(args[0]);
    if (func === 'readyToUnload') return whenReadyToLeave?.();
    const answered = await answerTo({ func, args, ports });
    if (answered) post({ id, ...(uuidAsString && { uuidAsString }), args: answered, isPartialResponse: false });
  }

  const listener = (event: MessageEvent) => void answer(event);
  here.addEventListener('message', listener);

  const tell = (func: string, ...args: unknown[]) => void post({ func, args });
  return {
    tell,
    changeTheme: (theme) => tell('themeChange', theme),
    leave: () =>
      new Promise((resolve) => {
        if (!handlers.has('beforeUnload')) return resolve();
        whenReadyToLeave = resolve;
        tell('beforeUnload');
        here.setTimeout(resolve, PATIENCE_ON_LEAVING);
      }),
    stop: () => here.removeEventListener('message', listener),
  };
}
