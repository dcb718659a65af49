import { useSyncExternalStore } from 'react';

export const APPS = ['chat', 'fairview', 'calendar'] as const;

export type AppName = (typeof APPS)[number];

/** The content of the window's address: who the user is, which app is open, and where in the tab. */
export type Address = { as: string | undefined; app: AppName; at: string | undefined };

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Reads `?as={oid}&app=chat&at=reviews/1`; an unknown app counts as the chat. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  return {
    as: query.get('as') ?? undefined,
    app: APPS.find((name) => name === query.get('app')) ?? 'chat',
    at: query.get('at') ?? undefined,
  };
}

/** Writes an address as a query; missing parts are left out. */
export function writeAddress({ as, app, at }: Partial<Address>): string {
  const query = new URLSearchParams();
  if (as) query.set('as', as);
  if (app) query.set('app', app);
  if (at) query.set('at', at);
  return `?${query}`;
}

export function useAddress(): Address {
  return readAddress(useSyncExternalStore(subscribe, () => window.location.search));
}

/** Goes to another place in the window; Back leads to the place before. */
export function goTo(address: Partial<Address>): void {
  const search = writeAddress(address);
  if (search !== window.location.search) window.history.pushState(null, '', search);
  listeners.forEach((listener) => listener());
}
