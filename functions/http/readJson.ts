import type { HttpRequest } from '@azure/functions';
import { problem, type Reply } from './problem.ts';

/** The largest body that is read, in characters. */
const LARGEST_BODY = 1_000_000;

/** A character of JavaScript takes at most this many bytes in UTF-8. */
const BYTES_A_CHARACTER = 3;

/** The JSON that was sent, or why it is not read. Its size is looked at before anything is parsed. */
export async function readJson(
  request: HttpRequest,
  largest = LARGEST_BODY,
): Promise<{ data: unknown } | { refused: Reply<never> }> {
  if (Number(request.headers.get('content-length') ?? 0) > largest * BYTES_A_CHARACTER) return { refused: tooLarge() };
  const text = await request.text();
  if (text.length > largest) return { refused: tooLarge() };
  try {
    return { data: JSON.parse(text) };
  } catch {
    return { refused: notJson() };
  }
}

function tooLarge() {
  return problem({
    code: 'tooLarge',
    title: 'Too much text',
    detail: 'What you sent is larger than one form can be. Shorten it and send it again.',
  });
}

function notJson() {
  return problem({
    code: 'notJson',
    title: 'This is not JSON',
    detail: 'The body of the request is not valid JSON.',
  });
}
