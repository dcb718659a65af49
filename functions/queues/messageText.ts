import { isUtf8 } from 'node:buffer';
import { readJsonText } from '../storage/jsonText.ts';

/** The text of a message in a queue: JSON in base64. */
export const writeMessage = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64');

/**
 * Reads what the host hands over of a message; undefined where it cannot be read. `host.json` says that messages have no
 * encoding: from a poison queue the host would hand over nothing else than base64, and the rest would lie there unseen. A
 * text that happens to be JSON comes from the host's library as a value.
 */
export function readMessage(given: unknown): unknown {
  if (typeof given !== 'string') return undefined;
  const bytes = Buffer.from(given, 'base64');
  return isUtf8(bytes) ? readJsonText(bytes.toString('utf8')) : undefined;
}
