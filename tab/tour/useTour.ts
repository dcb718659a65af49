import { useRef, useState } from 'react';
import type { HomeView } from '#domain/views/home.ts';
import { useChangePreferences } from '../api/preferences.ts';

/** The tour of Home: whether it is offered, whether it is on, and how it begins and ends. */
export type TourState = {
  isOffered: boolean;
  /** Undefined until it was begun, so that nothing of it is loaded before. */
  isOn: boolean | undefined;
  /** Begins it; at its end the focus comes back to what was pressed. */
  start: () => void;
  /** It was followed, left or refused. It is offered no more, and can be found at the foot of Home. */
  end: () => void;
};

/** Holds the tour's state. That it is over is kept on the server, so that no other device offers it again. */
export function useTour({ preferences: { tourOver } }: HomeView): TourState {
  const { mutate } = useChangePreferences();
  const [isOver, setOver] = useState(tourOver);
  const [isOn, setOn] = useState<boolean>();
  const startedBy = useRef<Element>(null);
  return {
    isOffered: !isOver && !isOn,
    isOn,
    start: () => {
      startedBy.current = document.activeElement;
      setOn(true);
    },
    end: () => {
      if (isOn) setOn(false);
      setOver(true);
      if (!tourOver) mutate({ tourOver: true });
      // The line that offered it is gone, so whoever began there goes on at the page's heading.
      requestAnimationFrame(() => {
        const back = startedBy.current?.isConnected ? startedBy.current : document.querySelector('h1');
        if (back instanceof HTMLElement) back.focus();
      });
    },
  };
}
