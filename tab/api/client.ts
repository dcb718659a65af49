import type { ProblemCode, ProblemDocument } from '#contract/problems.ts';
import type { AnswerOf, ParamsOf, RouteKey, SentTo } from '#contract/routes.ts';
import type { FileAnswer } from '#contract/route.ts';
import { signInToken } from '../host/teams.ts';
import { ifSentAgain } from './ifSentAgain.ts';

export type FieldProblem = { field: string; message: string };

/** What the server refused or could not do, in words that can be shown. */
export class Problem extends Error {
  readonly status: number;
  readonly code: ProblemCode | 'offline' | 'signInFailed';
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

/** A problem that the server reports, or the tab itself. */
type ProblemBody = Omit<Partial<ProblemDocument>, 'code'> & Pick<Problem, 'status' | 'code'> & { detail: string };

/** A query is text; the server reads the values from it. What is undefined is left out. */
type Query<Key extends RouteKey> = { [Name in keyof SentTo<Key, 'query'>]: string | number | undefined };

type Part<Name extends string, Takes, Value = Takes> = [Takes] extends [undefined] ? object : Record<Name, Value>;

/** A fault of the tab itself; the server says the same of its own. */
export const FAULT = new Problem({
  status: 500,
  code: 'unexpected',
  detail: 'This is a fault in Fairview. Try again, and tell your administrator if it happens again.',
});

/** What a route takes: the parts of its path by their names, and its query and body where it has any. */
export type InputOf<Key extends RouteKey> = ParamsOf<Key> &
  Part<'query', SentTo<Key, 'query'>, Query<Key>> &
  Part<'body', SentTo<Key, 'body'>> &
  Part<'body', SentTo<Key, 'form'>, SentTo<Key, 'form'> & { file: File }>;

/** The routes that hand out a file, and those that answer in JSON. */
type FileRoute = { [Key in RouteKey]: AnswerOf<Key> extends FileAnswer ? Key : never }[RouteKey];
type JsonRoute = Exclude<RouteKey, FileRoute>;

type Given<Key extends RouteKey> = object extends InputOf<Key> ? [] : [input: InputOf<Key>];

/**
 * Sends the app's own server a request of the signed-in person, as the contract describes it:
 * `call('GET /api/reviews/{id}', { id })`. Throws `Problem`.
 */
export async function call<Key extends JsonRoute>(key: Key, ...[input]: Given<Key>): Promise<AnswerOf<Key>> {
  const response = await answerTo(key, input);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The contract says it, and a test makes sure that the server keeps to it.
  return (response.status === 204 ? undefined : await response.json()) as AnswerOf<Key>;
}

/** A file that the server hands out to the signed-in person. */
export async function fetchFile<Key extends FileRoute>(key: Key, ...[input]: Given<Key>): Promise<Blob> {
  return (await answerTo(key, input)).blob();
}

type Sent = { query?: object; body?: unknown };

/** Sends a request; an expired sign-in is renewed once. */
async function answerTo(key: RouteKey, { query = {}, body, ...params }: Sent = {}): Promise<Response> {
  const [method = '', path = ''] = key.split(' ');
  const parts = new Map<string, string>(Object.entries(params));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts.get(name) ?? ''));
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const address = asked.size > 0 ? `${filled}?${asked}` : filled;
  const sendIt = () => send({ key, address, how: { method, ...contentOf(body) } });
  const first = await sendIt();
  const response = first.status === 401 ? await sendIt() : first;
  if (response.ok) return response;
  throw new Problem(await problemIn(response, key));
}

/** A body as JSON, or as a form where it holds a file. */
function contentOf(body: unknown): { headers?: Record<string, string>; body?: string | FormData } {
  if (body === undefined) return {};
  const fields = Object.entries(body ?? {});
  if (!fields.some(([, value]) => value instanceof File))
    return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const form = new FormData();
  for (const [name, value] of fields) form.set(name, value);
  return { body: form };
}

type SendArgs = {
  key: RouteKey;
  address: string;
  how: { method: string; headers?: Record<string, string>; body?: string | FormData };
};

async function send({ key, address, how }: SendArgs): Promise<Response> {
  const token = await signInToken().catch((error: unknown) => {
    throw withoutToken(error, key);
  });
  try {
    return await fetch(address, { ...how, headers: { ...how.headers, Authorization: `Bearer ${token}` } });
  } catch {
    throw offline(key);
  }
}

const offline = (key: RouteKey) =>
  new Problem({
    status: 0,
    code: 'offline',
    detail: `There is no connection at the moment. Nothing is lost; try again once there is one.${ifSentAgain(key)}`,
  });

/** Why Teams gives no token: there is no connection, or the person is not one of those who may use Fairview. */
function withoutToken(error: unknown, key: RouteKey): Problem {
  if (!navigator.onLine) return offline(key);
  const isNotAssigned = error instanceof Error && error.message.includes('AADSTS50105');
  return new Problem({
    status: 0,
    code: isNotAssigned ? 'notAssigned' : 'signInFailed',
    detail: isNotAssigned ? NOT_ASSIGNED : SIGN_IN_FAILED,
  });
}

const NOT_ASSIGNED = 'The school has not given you Fairview. If you work here, ask an administrator of Microsoft 365.';

const SIGN_IN_FAILED =
  'Teams could not sign you in to Fairview. Try again. If it happens again and you work here, ask an administrator of Microsoft 365 to give you Fairview.';

async function problemIn(response: Response, key: RouteKey): Promise<ProblemBody> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- So the contract has a problem.
  if (response.headers.get('Content-Type')?.includes('problem+json')) return (await response.json()) as ProblemBody;
  return {
    status: response.status,
    code: 'unexpected',
    detail: `Fairview did not answer as it should. Try again in a minute.${ifSentAgain(key)}`,
  };
}
