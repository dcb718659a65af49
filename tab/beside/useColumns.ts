import { useSyncExternalStore } from 'react';

/** From which widths of the window on two and three papers have room side by side. Pixels. */
const ROOM = { two: 760, three: 1100 };

/** How many papers have room side by side. */
export function useColumns(): number {
  return useSyncExternalStore(onResize, () => (innerWidth >= ROOM.three ? 3 : innerWidth >= ROOM.two ? 2 : 1));
}

function onResize(changed: () => void) {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}
