/** The same words with a capital at the start, as a sentence or a label begins. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
