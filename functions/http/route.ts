import { RestError } from '@azure/core-rest-pipeline';
import type { HttpRequest, InvocationContext } from '@azure/functions';
import { z } from 'zod';
import {
  addressOf,
  type AnswerOf,
  type BodyOf,
  type ParamsOf,
  type QueryOf,
  type RouteKey,
  routeOf,
  type ROUTES,
} from '#contract/routes.ts';
import type { FileAnswer, Route } from '#contract/route.ts';
import { halfCharactersIn } from '#domain/forms/halfCharacters.ts';
import type { Person } from '#domain/people/person.ts';
import { isRefusal, type Refusal } from '#domain/review/refusal.ts';
import type { App } from '../app.ts';
import { isGraphError } from '../graph/graphClient.ts';
import { ConsentNeeded, NotAssigned } from '../identity/appIdentity.ts';
import { type SchoolNow, SchoolNotSetUp, schoolNow } from '../reviews/context.ts';
import { inLog } from '../inLog.ts';
import { isUnreadable, UnreadableRow } from '../storage/unreadable.ts';
import { destroyedReview } from '../reviews/destroyed.ts';
import { note } from '../telemetry/note.ts';
import { json, problem, refusalProblem, Reply } from './problem.ts';
import { readJson } from './readJson.ts';
import { type OpenWho, refusalAtDoor, type SignedInWho } from './who.ts';
import { fieldIn } from '#domain/typed.ts';

/** What a handler is given: who asks, what was sent, and the parts of the app that it needs. */
export type RouteCall<Key extends RouteKey, Needs extends keyof App = never> = Caller<Needs> & {
  /** The verified token, for acting on the person's behalf. */
  token: string;
  params: ParamsOf<Key>;
  query: QueryOf<Key>;
  body: BodyOf<Key>;
  /** For content that is not JSON, and for what a handler reads itself. */
  request: HttpRequest;
};

/** Who asks, and the school as it is now. */
export type Caller<Needs extends keyof App = never> = {
  app: Pick<App, Needs>;
  /** The signed-in person, as in the school's register. */
  person: Person;
  school: SchoolNow;
};

/** What a handler may answer with: what its route promises, a refusal, or its own reply. */
type Answered<Key extends RouteKey> = AnswerOf<Key> | Refusal | Reply<AnswerOf<Key>>;

/** Answers a request from somebody who is signed in. */
export type Handler<Key extends RouteKey> = (call: RouteCall<Key, keyof App>) => Promise<Answered<Key>>;

/** Answers a request from anybody, or checks the caller in its own way. */
export type OpenHandler<Key extends RouteKey> = (call: { app: App; request: HttpRequest }) => Promise<Answered<Key>>;

/** What each route of the contract does. */
export type Handlers = {
  [Key in RouteKey]: (typeof ROUTES)[Key]['who'] extends OpenWho ? OpenHandler<Key> : Handler<Key>;
};

/** Checks who asks, reads what they sent, then calls the handler. */
export async function answerSignedIn<Key extends RouteKey>({
  app,
  request,
  given: { key, who, params, handle },
}: {
  app: App;
  request: HttpRequest;
  given: { key: Key; who: SignedInWho; params: Record<string, string>; handle: Handler<Key> };
}): Promise<Reply<unknown>> {
  const route = routeOf(key);
  const signedIn = await app.verifySignIn(request.headers.get('authorization'));
  if ('notSignedIn' in signedIn) return notSignedIn(signedIn.notSignedIn);
  const school = await schoolNow(app);
  const person = school.person(signedIn.oid);
  if (!person) {
    note('fairview.signin.refused', { reason: 'notInRegister' });
    return problem({
      code: 'notInRegister',
      title: 'You are not in the school’s register',
      detail: 'Ask the school’s administrator to add you to Fairview.',
    });
  }
  const sent = await readSent(request, route);
  if ('refused' in sent) return sent.refused;
  const refused = refusalAtDoor(who, person);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The table's types state what the schemas have read.
  const call = { app, person, school, token: signedIn.token, params, request, ...sent } as unknown as RouteCall<
    Key,
    keyof App
  >;
  const answer = refused ? refusalProblem(refused) : replyWith(route, await handle(call));
  return answer.init.status === 404 ? ((await goneInstead(app, params['id'])) ?? answer) : answer;
}

/** Turns what a handler answered into the reply that is sent. */
export function replyWith({ answer: { statuses, media } }: Route, answered: unknown): Reply<unknown> {
  if (answered instanceof Reply) return answered;
  if (answered === undefined) return new Reply({ status: statuses[0] ?? 204 });
  if (typeof answered === 'object' && answered !== null && isRefusal(answered)) return refusalProblem(answered);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A route without JSON hands out a file.
  return media[0] === 'application/json' ? json(answered, statuses[0] ?? 200) : fileReply(answered as FileAnswer);
}

/** A file to be saved. The browser never shows it, so nothing in it runs at the app's address. */
function fileReply({ bytes, name, type }: FileAnswer): Reply<FileAnswer> {
  return new Reply({
    status: 200,
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': 'sandbox',
      'Cache-Control': 'no-store',
    },
    body: bytes,
  });
}

/** The answer that replaces "there is no such review" for a review that was destroyed when its time was up. */
async function goneInstead(app: Pick<App, 'destructions'>, id: string | undefined): Promise<Reply<never> | undefined> {
  const destroyed = z.guid().safeParse(id).success && (await destroyedReview(app, id ?? ''));
  return destroyed ? refusalProblem(destroyed) : undefined;
}

function notSignedIn(why: 'missing' | 'expired' | 'wrong'): Reply<never> {
  note('fairview.signin.refused', { reason: why });
  const detail = {
    missing: 'Sign in with your school account to go on.',
    expired: 'Your sign-in has expired. Fairview will sign you in again.',
    wrong: 'This sign-in is not one of this school’s.',
  }[why];
  return problem(
    { code: why === 'expired' ? 'signInExpired' : 'signInNeeded', title: 'You are not signed in', detail },
    { 'WWW-Authenticate': 'Bearer' },
  );
}

type Sent = { query: unknown; body: unknown } | { refused: Reply<never> };

/** Query and body as the route's schemas read them; undefined where the route takes none or its handler reads them. */
async function readSent(request: HttpRequest, { query, body, asTyped, readByHandler }: Route): Promise<Sent> {
  if (readByHandler) return { query: undefined, body: undefined };
  const asked = query?.safeParse(Object.fromEntries(request.query));
  if (asked?.success === false) return { refused: invalid(asked.error) };
  if (!body) return { query: asked?.data, body: undefined };
  const sent = await readJson(request);
  if ('refused' in sent) return sent;
  const parsed = body.safeParse(sent.data);
  if (!parsed.success) return { refused: invalid(parsed.error) };
  const halves = asTyped ? [] : halfCharactersIn(parsed.data);
  return halves.length > 0 ? { refused: atFields(halves) } : { query: asked?.data, body: parsed.data };
}

/** What did not fit the schema, in words, at the field concerned. */
export function invalid(error: z.ZodError): Reply<never> {
  return atFields(error.issues);
}

function atFields(issues: readonly { path: PropertyKey[]; message: string }[]): Reply<never> {
  const fields = issues.map(({ path, message }) => ({
    field: path.filter((step) => step !== 'command').join('.'),
    message,
  }));
  return problem({
    code: 'invalid',
    title: 'Some of this needs your attention',
    detail: [...new Set(fields.map(({ message }) => message))].join(' '),
    fields,
  });
}

type FailureArgs = { error: unknown; key: string; context: InvocationContext };

/** A failure outside the app's own rules. The log gets the kind of error and its place, never the subject. */
export function failure({ error, key, context }: FailureArgs): Reply<never> {
  if (error instanceof ConsentNeeded) {
    return problem({
      code: 'consentNeeded',
      title: 'Fairview needs your consent',
      detail: error.allow,
      consentUrl: error.consentUrl,
    });
  }
  if (error instanceof NotAssigned) {
    return problem({
      code: 'notAssigned',
      title: 'Fairview is for the school’s staff',
      detail: 'The school has not given you Fairview. If you work here, ask an administrator of Microsoft 365.',
    });
  }
  if (error instanceof SchoolNotSetUp) {
    return problem({
      code: 'notSetUp',
      title: 'The school is not set up yet',
      detail: 'The person who was named for it when Fairview was installed sends the school’s calendar and register.',
    });
  }
  context.error(`${key} failed: ${inLog(error)}`);
  const maybeDone = addressOf(key).method === 'GET' ? '' : ` ${MAYBE_DONE}`;
  if (isUnreadable(error)) return unreadable(error, maybeDone);
  if (isUnreachable(error)) {
    return problem(
      {
        code: 'unreachable',
        title: 'Microsoft 365 did not answer',
        detail: `Nothing is lost. Try again in a minute.${maybeDone}`,
      },
      { 'Retry-After': '30' },
    );
  }
  return problem({
    code: 'unexpected',
    title: 'Something went wrong',
    detail: `This is a fault in Fairview. Try again, and tell your administrator if it happens again.${maybeDone}`,
  });
}

/**
 * Added to the answer for a request that may have changed something and failed: nobody knows then whether it was done.
 */
const MAYBE_DONE = 'What you sent may have been done all the same; sent again, it is done once.';

/** Stored data cannot be read: it is broken, or was written by a later version that is on its way to all machines. */
function unreadable(error: Error, maybeDone: string): Reply<never> {
  if (error instanceof UnreadableRow && error.why === 'newer') {
    return problem(
      {
        code: 'newerShape',
        title: 'Fairview is being brought up to date',
        detail: `This was saved by a newer version of Fairview than the one that answered. Try again in a few minutes.${maybeDone}`,
      },
      { 'Retry-After': '60' },
    );
  }
  return problem({
    code: 'unreadable',
    title: 'Something that is stored cannot be read',
    detail: `${error instanceof UnreadableRow ? `${error.message} ` : ''}Tell your administrator.${maybeDone}`,
  });
}

function isUnreachable(error: unknown): boolean {
  if (isGraphError(error, -1, 429, 500, 502, 503, 504)) return true;
  if (error instanceof RestError && (error.statusCode ?? 500) >= 500) return true;
  const name = fieldIn(error, 'name');
  const code = fieldIn(error, 'code') ?? fieldIn(fieldIn(error, 'cause'), 'code');
  return (
    name === 'TimeoutError' ||
    name === 'AbortError' ||
    name === 'ClientAuthError' ||
    ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'UND_ERR_SOCKET'].some((each) => each === code)
  );
}
