import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(max-width: 719px)');

function subscribe(listener: () => void): () => void {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
}

/** Whether the window is as narrow as a phone: bar at the bottom, one day of the calendar. */
export const useIsNarrow = () => useSyncExternalStore(subscribe, () => phone.matches);
