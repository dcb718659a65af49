import { useEffect } from 'react';

/** Keeps how wide the page's scrollbar is, for the time when a dialog takes it away: `base.css` says what for. */
export function useScrollbarWidth(): void {
  useEffect(() => {
    const page = document.documentElement;
    const measured = new ResizeObserver(() => {
      if (document.querySelector('.fui-DialogSurface__backdrop')) return;
      page.style.setProperty('--scrollbar-width', `${window.innerWidth - page.clientWidth}px`);
    });
    measured.observe(page);
    return () => measured.disconnect();
  }, []);
}
