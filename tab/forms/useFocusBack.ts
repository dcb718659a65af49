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
 * Gives the focus back once an opened form is closed: to the button that opened it, else to the part of the page that it
 * stood in, else to the page. Does nothing if something else has the focus.
 */
export function useFocusBack(isOpened: boolean): void {
  useEffect(() => {
    const opener = pressed;
    if (!isOpened || !opener) return undefined;
    return () => {
      requestAnimationFrame(() => give(opener));
    };
  }, [isOpened]);
}

function give({ name, within }: NonNullable<typeof pressed>): void {
  if (document.activeElement !== document.body) return;
  const part = within.isConnected ? within : (document.querySelector('main') ?? document.body);
  const button = [...part.querySelectorAll('button')].find((each) => nameOf(each) === name);
  if (!button) part.tabIndex = -1;
  (button ?? part).focus();
}
