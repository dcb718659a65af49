export { minutesInWords } from '#domain/calendar/inWords.ts';

/** The same words with a capital at the start. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
