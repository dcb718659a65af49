import { useEffect } from 'react';

/** The button that was pressed last: its name, and the part of the page that it stands in. */
let pressed: { name: string; within: HTMLElement } | undefined;

const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent;

document.addEventListener(
  'click',
  ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button)
      pressed = { name: nameOf(button), within: button.closest<HTMLElement>('section, main') ?? document.body };
  },
  true,
);

/**
 * Gives the focus back once an unfolded form is closed: to the button that opened it, which is drawn again, else to the part
 * of the page that it stood in. Does nothing if something else has the focus.
 */
export function useFocusBack(isUnfolded: boolean): void {
  useEffect(() => {
    const opener = pressed;
    if (!isUnfolded || !opener) return undefined;
    return () => {
      requestAnimationFrame(() => give(opener));
    };
  }, [isUnfolded]);
}

function give({ name, within }: NonNullable<typeof pressed>): void {
  if (document.activeElement !== document.body || !within.isConnected) return;
  const button = [...within.querySelectorAll('button')].find((each) => nameOf(each) === name);
  if (!button) within.tabIndex = -1;
  (button ?? within).focus();
}
