import { useEffect } from 'react';
import { takeClock } from './clock.ts';
import { queryClient } from './queries.ts';
import { z } from 'zod';

const clockSchema = z.object({ now: z.string(), moving: z.boolean() });

/** Keeps the window in step with the server: fetches again what changed for this person, and sets the clock. */
export function useLiveEvents(oid: string | undefined): void {
  useEffect(() => {
    const source = new EventSource(`/local/events${oid ? `?oid=${oid}` : ''}`);
    for (const kind of ['chat', 'calendar'])
      source.addEventListener(kind, () => void queryClient.invalidateQueries({ queryKey: [kind, oid] }));
    source.addEventListener('clock', (event: MessageEvent<string>) =>
      takeClock(clockSchema.parse(JSON.parse(event.data))),
    );
    // What happened while there was no connection must be fetched.
    source.addEventListener('open', () => void queryClient.invalidateQueries());
    return () => source.close();
  }, [oid]);
}
