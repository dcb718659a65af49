import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(max-width: 719px)');

function subscribe(listener: () => void): () => void {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
}

/** Whether the window is as narrow as a phone: the bar is at the bottom, and the calendar shows one day. */
export const useIsNarrow = () => useSyncExternalStore(subscribe, () => phone.matches);
