import { signInToken } from '../host/teams.ts';

export type FieldProblem = { field: string; message: string };

/** What the server refused or could not do, in words that can be shown. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly rule: string | undefined;
  readonly clause: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly more: Record<string, unknown>;

  constructor({ status, code, detail, rule, clause, fields, ...more }: ProblemBody) {
    super(detail);
    this.status = status;
    this.code = code;
    this.rule = rule;
    this.clause = clause;
    this.fields = fields ?? [];
    this.more = more;
  }
}

type ProblemBody = {
  status: number;
  code: string;
  detail: string;
  rule?: string;
  clause?: string;
  fields?: FieldProblem[];
  [more: string]: unknown;
};

/** Asks the app's own server, as the signed-in person. Throws `Problem`. An expired sign-in is renewed once. */
export async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const first = await request(method, path, body);
  const response = first.status === 401 ? await request(method, path, body) : first;
  if (response.status === 204) return undefined as Answer;
  if (response.ok) return (await response.json()) as Answer;
  throw new Problem(await problemIn(response, method));
}

/** Sends a form with a file in it. */
export async function sendForm<Answer>(method: string, path: string, form: FormData): Promise<Answer> {
  const response = await send(path, { method, body: form });
  if (response.ok) return (await response.json()) as Answer;
  throw new Problem(await problemIn(response, method));
}

/** A file that the server hands out to the signed-in person. */
export async function fetchFile(path: string): Promise<Blob> {
  const response = await send(path, { method: 'GET' });
  if (response.ok) return response.blob();
  throw new Problem(await problemIn(response, 'GET'));
}

function request(method: string, path: string, body: unknown): Promise<Response> {
  if (body === undefined) return send(path, { method });
  return send(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

async function send(
  path: string,
  how: { method: string; headers?: Record<string, string>; body?: string | FormData },
): Promise<Response> {
  try {
    const token = await signInToken();
    return await fetch(path, { ...how, headers: { ...how.headers, Authorization: `Bearer ${token}` } });
  } catch {
    throw new Problem({
      status: 0,
      code: 'offline',
      detail: `There is no connection at the moment. Nothing is lost; try again once there is one.${maybeDone(how.method)}`,
    });
  }
}

/** Without an answer nobody knows whether it was done; what is only read changes nothing. */
function maybeDone(method: string): string {
  return method === 'GET' ? '' : ' What you sent may have been done all the same; sent again, it is done once.';
}

async function problemIn(response: Response, method: string): Promise<ProblemBody> {
  if (response.headers.get('Content-Type')?.includes('problem+json')) return (await response.json()) as ProblemBody;
  return {
    status: response.status,
    code: 'unexpected',
    detail: `Fairview did not answer as it should. Try again in a minute.${maybeDone(method)}`,
  };
}
