import type { HttpRequest } from '@azure/functions';
import { isRecord } from '#domain/typed.ts';
import { problem, type Reply } from './problem.ts';

/** The largest body that is read, in characters. */
const LARGEST_BODY = 1_000_000;

/** How deeply lists and objects may stand in one another. A policy file has some ten levels. */
const DEEPEST = 64;

/** A character of JavaScript takes at most this many bytes in UTF-8. */
const BYTES_A_CHARACTER = 3;

/** The JSON that was sent, or why it is not read. Its size is looked at before anything is parsed. */
export async function readJson(
  request: HttpRequest,
  largest = LARGEST_BODY,
): Promise<{ data: unknown } | { refused: Reply<never> }> {
  if (Number(request.headers.get('content-length') ?? 0) > largest * BYTES_A_CHARACTER) return { refused: tooLarge() };
  if (isWithoutLength(request)) return { refused: lengthNeeded() };
  const text = await request.text();
  if (text.length > largest) return { refused: tooLarge() };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: notJson() };
  }
  return isTooDeep(data) ? { refused: tooDeep() } : { data };
}

/** Whether lists and objects stand in one another more deeply than they are taken; what reads them goes down level by level. */
function isTooDeep(data: unknown): boolean {
  let level: unknown[] = [data];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1)
    level = level.flatMap((each) => (isRecord(each) ? Object.values(each) : []));
  return level.length > 0;
}

/**
 * Whether a body was sent in pieces, without saying how long it is. The Functions host hands no such body on: what the
 * app gets is empty.
 */
export function isWithoutLength({ body, headers }: HttpRequest): boolean {
  return body === null && headers.has('transfer-encoding');
}

export function lengthNeeded() {
  return problem({
    code: 'lengthNeeded',
    title: 'How long is it?',
    detail: 'What you sent does not say how long it is (Content-Length). Send it again with its length.',
  });
}

function tooLarge() {
  return problem({
    code: 'tooLarge',
    title: 'Too much text',
    detail: 'What you sent is larger than one form can be. Shorten it and send it again.',
  });
}

function tooDeep() {
  return problem({
    code: 'notJson',
    title: 'This cannot be read',
    detail: `Lists and objects stand in one another more than ${DEEPEST} levels deep.`,
  });
}

function notJson() {
  return problem({
    code: 'notJson',
    title: 'This is not JSON',
    detail: 'The body of the request is not valid JSON.',
  });
}
