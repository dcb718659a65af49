/** The number of texts to remember before starting again. */
const MOST = 10_000;

/**
 * Remembers what was made of a text: the same few dates, moments and time zones are asked for thousands of times. Only
 * for what never changes once it is made, and follows from the text alone.
 */
export function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
