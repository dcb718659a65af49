import { fieldIn } from '#domain/typed.ts';
import { UnreadableRow } from './storage/unreadable.ts';

/** A code of a service, such as `ErrorItemNotFound`; anything longer or with spaces may be a text. */
const CODE = /^[\w.-]{1,60}$/;

/** A place in a stack: in a file, or in Node itself. */
const FRAME = /^ {4}at (async )?([\w.$<>[\] ]+ \()?(file:\/|node:|\/|[A-Z]:\\)\S*:\d+:\d+\)?$/;

/** The most lines of a stack that a log gets. */
const FRAMES = 5;

/**
 * What a log may hold of an error: its kind, the code of the service that it came from, and where it happened. Never
 * its text, which might quote what somebody wrote or say whose it is.
 *
 * Example: `RestError 503 ServerBusy\n    at sendRequest (main.mjs:1:2)`.
 */
export function inLog(error: unknown): string {
  return [kindOf(error), ...framesOf(error)].join('\n');
}

/** The kind of an error, with its code and status where a service gave them. */
export function kindOf(error: unknown): string {
  // Its text names a table and a kind of row, and nothing else.
  if (error instanceof UnreadableRow) return error.message;
  if (error instanceof AggregateError) return `${error.errors.length} failures: ${kindsIn(error.errors)}`;
  const name = error instanceof Error && CODE.test(error.name) ? error.name : 'Error';
  const [status, code] = [fieldIn(error, 'statusCode'), fieldIn(error, 'code')];
  return [
    name,
    ...(typeof status === 'number' ? [String(status)] : []),
    ...(typeof code === 'string' && CODE.test(code) ? [code] : []),
  ].join(' ');
}

/**
 * The same failure without its text, for the Functions host, which logs in full whatever a function throws. `where` is
 * the function's name.
 */
export function withoutText(error: unknown, where: string): Error {
  const shown = new Error(`${kindOf(error)} in ${where}`);
  shown.name = 'Failed';
  shown.stack = [`${shown.name}: ${shown.message}`, ...framesOf(error)].join('\n');
  return shown;
}

const kindsIn = (errors: readonly unknown[]) => [...new Set(errors.map(kindOf))].slice(0, FRAMES).join(', ');

/** Where it happened. Only lines that are a place: the text of an error stands above them, and may have several lines. */
function framesOf(error: unknown): string[] {
  const first: unknown = error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
  if (!(first instanceof Error)) return [];
  const { stack = '', message } = first;
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, FRAMES);
}
