/** The same words with a capital at the start. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Minutes as people say them: "50 minutes", "1½ hours", "2 hours 10 minutes". */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const minutesLeft = `${rest} minute${rest === 1 ? '' : 's'}`;
  if (hours === 0) return minutesLeft;
  if (rest === 30) return `${hours}½ hours`;
  const whole = `${hours} hour${hours === 1 ? '' : 's'}`;
  return rest === 0 ? whole : `${whole} ${minutesLeft}`;
}
