import type { IncomingMessage } from 'node:http';
import { ApiProblem } from './problem.ts';

const LARGEST = 1024 * 1024;

/** A request's JSON, up to 1 MB; undefined where there is none. Anything but JSON is refused. */
export async function readBody(req: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req) {
    const buffer = Buffer.from(part);
    size += buffer.length;
    if (size > LARGEST) throw tooLarge();
    parts.push(buffer);
  }
  if (size === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ApiProblem({
      status: 400,
      code: 'notJson',
      title: 'The request is not JSON',
      detail: 'Send JSON in the body.',
    });
  }
}

const tooLarge = () =>
  new ApiProblem({
    status: 413,
    code: 'tooLarge',
    title: 'The request is too large',
    detail: 'Send at most 1 MB.',
  });
