/** Goes to a place on the page and focuses it, so that the keyboard and screen readers continue from there. */
export function goTo(place: string): void {
  const found = document.getElementById(place);
  found?.scrollIntoView();
  found?.focus({ preventScroll: true });
}
