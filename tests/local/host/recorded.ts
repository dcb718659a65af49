import type { Answered } from './ask.ts';
import type { Recorded } from './genuine.ts';

/** A recorded answer as a test's title. */
export function nameOf({ request: { line, body, chunks, saidLength, headers }, answer }: Recorded): string {
  const sent = [
    body !== undefined && `with ${typeof body === 'number' ? body : body.length} bytes`,
    chunks && 'in chunks',
    saidLength && `saying ${saidLength} bytes`,
    headers && `with ${headers.length} headers of ${headers.join('').length} characters`,
  ].filter(Boolean);
  const short = line.length > 60 ? `${line.slice(0, 30)}… (${line.length} characters)` : line;
  return [short, ...sent, '→', answer.status].join(' ');
}

/** Of an answer, what is recorded of it. */
export function seen(got: Answered, answer: Recorded['answer']) {
  return {
    status: got.status,
    ...('body' in answer && { body: got.body }),
    ...(answer.headers && {
      headers: Object.fromEntries(Object.keys(answer.headers).map((name) => [name, got.headers[name]])),
    }),
  };
}
