/** What a text says as JSON; undefined where it is none, which no schema of the app accepts. */
export function readJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
