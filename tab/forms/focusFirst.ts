/** Focuses the first field of a form that has just been opened, else its first button. */
export function focusFirst(box: HTMLElement | null): void {
  const first = box?.querySelector<HTMLElement>('input, textarea, select') ?? box?.querySelector<HTMLElement>('button');
  first?.focus();
}
