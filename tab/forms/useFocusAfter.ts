import { useCallback, useEffect, useRef, useState } from 'react';

/** Moves the focus to something within `box` that exists only after the next render, named by a CSS selector. */
export function useFocusAfter<Box extends HTMLElement = HTMLDivElement>() {
  const box = useRef<Box>(null);
  const [wish, setWish] = useState<{ selector: string } | null>(null);
  useEffect(() => {
    if (wish) box.current?.querySelector<HTMLElement>(wish.selector)?.focus();
  }, [wish]);
  const focus = useCallback((selector: string) => setWish({ selector }), []);
  return { box, focus };
}
