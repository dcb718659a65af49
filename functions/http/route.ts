import { RestError } from '@azure/core-rest-pipeline';
import {
  app as host,
  type HttpMethod,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from '@azure/functions';
import { z } from 'zod';
import { halfCharactersIn } from '#domain/forms/halfCharacters.ts';
import type { Person } from '#domain/people/person.ts';
import type { App } from '../app.ts';
import { isGraphError } from '../graph/graphClient.ts';
import { ConsentNeeded } from '../identity/appIdentity.ts';
import { type SchoolNow, SchoolNotSetUp, schoolNow } from '../reviews/context.ts';
import { isUnreadable, UnreadableRow } from '../storage/unreadable.ts';
import { destroyedReview } from '../reviews/destroyed.ts';
import { problem, refusalProblem } from './problem.ts';

/** The largest body that is read, in characters. */
const LARGEST_BODY = 1_000_000;

export type Asking<Body> = {
  app: App;
  /** The signed-in person, as the school's register has him or her. */
  person: Person;
  school: SchoolNow;
  /** The verified token, for acting on the person's behalf. */
  token: string;
  params: Record<string, string>;
  query: URLSearchParams;
  body: Body;
  /** For what is no JSON: a form with a file in it. */
  request: HttpRequest;
};

type Route<Body> = {
  name: string;
  method: HttpMethod;
  route: string;
  /** What the body must be; none for requests without one. */
  body?: z.ZodType<Body>;
  /** The body is kept as somebody types it, for that person alone: half of a character too. */
  asTyped?: boolean;
  handle: (asking: Asking<Body>) => Promise<HttpResponseInit>;
};

/** Registers a route for signed-in people: who it is, what they sent, then the handler. Every failure is a problem document. */
export function signedInRoute<Body = undefined>(
  app: App,
  { name, method, route, body, asTyped = false, handle }: Route<Body>,
): void {
  host.http(name, {
    methods: [method],
    authLevel: 'anonymous',
    route,
    handler: (request, context) =>
      answered({ context, method: request.method }, async () => {
        const signedIn = await app.verifySignIn(request.headers.get('authorization'));
        if ('notSignedIn' in signedIn) return notSignedIn(signedIn.notSignedIn);
        const school = await schoolNow(app);
        const person = school.person(signedIn.oid);
        if (!person)
          return problem({
            status: 403,
            code: 'notInRegister',
            title: 'You are not in the school’s register',
            detail: 'Ask the school’s administrator to add you to Fairview.',
          });
        const parsed = await readBody(request, { schema: body, asTyped });
        if ('refused' in parsed) return parsed.refused;
        const answer = await handle({
          app,
          person,
          school,
          token: signedIn.token,
          params: request.params,
          query: request.query,
          body: parsed.body,
          request,
        });
        return answer.status === 404 ? ((await goneInstead(app, request.params['id'])) ?? answer) : answer;
      }),
  });
}

/** What stands in the place of "there is no such review" for one that was destroyed when its time was up. */
async function goneInstead(app: App, id: string | undefined): Promise<HttpResponseInit | undefined> {
  const destroyed = z.guid().safeParse(id).success && (await destroyedReview(app, id ?? ''));
  return destroyed ? refusalProblem(destroyed) : undefined;
}

/** Registers a route that is open to everybody, or checks who calls in its own way. */
export function openRoute(
  name: string,
  methods: HttpMethod[],
  route: string,
  handle: (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit>,
): void {
  host.http(name, {
    methods,
    authLevel: 'anonymous',
    route,
    handler: (request, context) => answered({ context, method: request.method }, () => handle(request, context)),
  });
}

/** JSON that no cache keeps. */
export function json(value: unknown, status = 200): HttpResponseInit {
  return {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    body: JSON.stringify(value),
  };
}

function notSignedIn(why: 'missing' | 'expired' | 'wrong'): HttpResponseInit {
  const detail = {
    missing: 'Sign in with your school account to go on.',
    expired: 'Your sign-in has expired. Fairview will sign you in again.',
    wrong: 'This sign-in is not one of this school’s.',
  }[why];
  return problem(
    { status: 401, code: why === 'expired' ? 'signInExpired' : 'signInNeeded', title: 'You are not signed in', detail },
    { 'WWW-Authenticate': 'Bearer' },
  );
}

async function readBody<Body>(
  request: HttpRequest,
  { schema, asTyped }: { schema: z.ZodType<Body> | undefined; asTyped: boolean },
): Promise<{ body: Body } | { refused: HttpResponseInit }> {
  if (!schema) return { body: undefined as Body };
  const text = await request.text();
  if (text.length > LARGEST_BODY) {
    return {
      refused: problem({
        status: 413,
        code: 'tooLarge',
        title: 'Too much text',
        detail: 'What you sent is larger than one form can be. Shorten it and send it again.',
      }),
    };
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return {
      refused: problem({
        status: 400,
        code: 'notJson',
        title: 'This is not JSON',
        detail: 'The body of the request is not valid JSON.',
      }),
    };
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) return { refused: invalid(parsed.error) };
  const halves = asTyped ? [] : halfCharactersIn(parsed.data);
  return halves.length > 0 ? { refused: atFields(halves) } : { body: parsed.data };
}

/** What did not fit the schema, at the field it belongs to, in words. */
export function invalid(error: z.ZodError): HttpResponseInit {
  return atFields(error.issues);
}

function atFields(issues: readonly { path: PropertyKey[]; message: string }[]): HttpResponseInit {
  const fields = issues.map(({ path, message }) => ({
    field: path.filter((step) => step !== 'command').join('.'),
    message,
  }));
  return problem({
    status: 422,
    code: 'invalid',
    title: 'Some of this needs your attention',
    detail: [...new Set(fields.map(({ message }) => message))].join(' '),
    fields,
  });
}

type Asked = { context: InvocationContext; method: string };

async function answered(asked: Asked, answer: () => Promise<HttpResponseInit>): Promise<HttpResponseInit> {
  try {
    return await answer();
  } catch (error) {
    return failure(error, asked);
  }
}

/** What went wrong outside the app's own rules. The log gets the kind of error and where, never what it was about. */
function failure(error: unknown, { context, method }: Asked): HttpResponseInit {
  if (error instanceof ConsentNeeded) {
    return problem({
      status: 403,
      code: 'consentNeeded',
      title: 'Fairview needs your consent',
      detail: 'Allow Fairview to look at your calendar, so that it can find times.',
      consentUrl: error.consentUrl,
    });
  }
  if (error instanceof SchoolNotSetUp) {
    return problem({
      status: 503,
      code: 'notSetUp',
      title: 'The school is not set up yet',
      detail: 'An administrator has to enter the school’s calendar and policies first.',
    });
  }
  const what = error instanceof UnreadableRow ? error.message : error instanceof Error ? error.name : 'Error';
  context.error(`${what} in ${context.functionName}`, stackOf(error));
  const maybeDone = method === 'GET' ? '' : ` ${MAYBE_DONE}`;
  if (isUnreadable(error)) return unreadable(error, maybeDone);
  if (isUnreachable(error)) {
    return problem(
      {
        status: 503,
        code: 'unreachable',
        title: 'Microsoft 365 did not answer',
        detail: `Nothing is lost. Try again in a minute.${maybeDone}`,
      },
      { 'Retry-After': '30' },
    );
  }
  return problem({
    status: 500,
    code: 'unexpected',
    title: 'Something went wrong',
    detail: `This is a fault in Fairview. Try again, and tell your administrator if it happens again.${maybeDone}`,
  });
}

/** Said of what may have changed something, where it did not come to an answer: then nobody knows whether it was done. */
const MAYBE_DONE = 'What you sent may have been done all the same; sent again, it is done once.';

/** What is stored cannot be read: written by a later version, which is on its way to all machines, or broken. */
function unreadable(error: Error, maybeDone: string): HttpResponseInit {
  if (error instanceof UnreadableRow && error.why === 'newer') {
    return problem(
      {
        status: 503,
        code: 'newerShape',
        title: 'Fairview is being brought up to date',
        detail: `This was saved by a newer version of Fairview than the one that answered. Try again in a few minutes.${maybeDone}`,
      },
      { 'Retry-After': '60' },
    );
  }
  return problem({
    status: 500,
    code: 'unreadable',
    title: 'Something that is stored cannot be read',
    detail: `${error instanceof UnreadableRow ? `${error.message} ` : ''}Tell your administrator.${maybeDone}`,
  });
}

function isUnreachable(error: unknown): boolean {
  if (isGraphError(error, -1, 429, 500, 502, 503, 504)) return true;
  if (error instanceof RestError && (error.statusCode ?? 500) >= 500) return true;
  const { name, code, cause } = error as { name?: string; code?: string; cause?: { code?: string } };
  return (
    name === 'TimeoutError' ||
    name === 'AbortError' ||
    name === 'ClientAuthError' ||
    ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'UND_ERR_SOCKET'].includes(code ?? cause?.code ?? '')
  );
}

/** Where it happened: the stack without its first line, whose message might quote what somebody wrote. */
function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join('\n') : '';
}
