import type { Answer } from '../exchange.ts';
import type { LocalPerson } from '../localPerson.ts';
import { isInScope } from '../registration.ts';
import { type World, findPerson } from '../world.ts';
import { graphError, notFound } from './graphAnswer.ts';
import type { GraphCaller } from './graphCaller.ts';

export type GraphRequest = {
  method: string;
  /** The path below the version, such as `/users`, decoded segment by segment. */
  segments: string[];
  query: URLSearchParams;
  header(name: string): string | undefined;
  body: unknown;
};

export type GraphCall = {
  world: World;
  caller: GraphCaller;
  request: GraphRequest;
  /** The values of a path's placeholders. */
  params: Record<string, string>;
};

/** A call about the person that `/users/{id}` or `/me` names. */
export type PersonCall = GraphCall & { person: LocalPerson };

/**
 * One route, with the permissions of which a caller needs at least one; null where that kind of caller is not
 * supported.
 */
export type GraphRoute = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  delegated: readonly string[] | null;
  application: readonly string[] | null;
} & (
  | { answer(call: GraphCall): Answer | Promise<Answer> }
  | {
      /** For paths that begin with `/users/{id}`. */
      answerFor(call: PersonCall): Answer | Promise<Answer>;
      /** A person's mailbox and chats are their own: an app that acts for somebody else is refused. */
      ownOnly?: boolean;
    }
);
/**
 * Finds the route for a request, checks the caller's permission, and answers. `/me` is the caller's own `/users/{id}`.
 */
export async function answerRoute(
  routes: readonly GraphRoute[],
  { world, caller, request }: Omit<GraphCall, 'params'>,
): Promise<Answer> {
  const asMe = request.segments[0] === 'me';
  if (asMe && caller.kind === 'app')
    return graphError({
      status: 400,
      code: 'BadRequest',
      message: '/me request is only valid with delegated authentication flow.',
    });
  const asked =
    asMe && caller.kind === 'person' ? ['users', caller.oid, ...request.segments.slice(1)] : request.segments;
  const segments = asked.flatMap(withKeyApart);

  const matching = routes.flatMap((route) => {
    const params = matchPath(route.path, segments);
    return params ? [{ route, params }] : [];
  });
  if (matching.length === 0)
    return graphError({
      status: 400,
      code: 'BadRequest',
      message: `Resource not found for the segment '${segments.at(-1) ?? ''}'.`,
    });
  const match = matching.find(({ route }) => route.method === request.method);
  if (!match)
    return graphError({
      status: 405,
      code: 'Request_BadRequest',
      message: `Specified HTTP method is not allowed for the request target.`,
    });

  const { route, params } = match;
  const refusal = refusePermission({ route, caller, world, id: params['id'] });
  if (refusal) return refusal;
  const call: GraphCall = { world, caller, request, params };
  if ('answer' in route) return route.answer(call);
  const person = findPerson(world, params['id'] ?? '');
  if (!person) return notFound(params['id'] ?? '');
  if (route.ownOnly && caller.kind === 'person' && caller.oid !== person.oid) return accessDenied();
  return route.answerFor({ ...call, person });
}

export const accessDenied = (): Answer =>
  graphError({ status: 403, code: 'ErrorAccessDenied', message: 'Access is denied. Check credentials and try again.' });

/** `applications(appId='…')` names one by another key than its id: as a segment of its own it can be matched. */
function withKeyApart(segment: string): string[] {
  const [, name, key] = /^(\w+\(appId)='([^']+)'\)$/.exec(segment) ?? [];
  return name !== undefined && key !== undefined ? [`${name})`, key] : [segment];
}

type PermissionArgs = Pick<GraphCall, 'world' | 'caller'> & { route: GraphRoute; id: string | undefined };

/** Refuses a caller whose token has no permission, unless Exchange gives it to the app for this mailbox. */
function refusePermission({ route, caller, world, id }: PermissionArgs): Answer | undefined {
  const needed = caller.kind === 'person' ? route.delegated : route.application;
  if (needed === null) return accessDenied();
  const held = caller.kind === 'person' ? caller.scopes : caller.roles;
  if (needed.length === 0 || needed.some((permission) => held.includes(permission))) return undefined;
  const mailbox = caller.kind === 'app' && id !== undefined ? findPerson(world, id)?.oid : undefined;
  if (mailbox !== undefined && isInScope({ registration: world.registration, needed, mailbox })) return undefined;
  if (/calendar|events|findMeetingTimes|sendMail/i.test(route.path)) return accessDenied();
  return graphError({
    status: 403,
    code: 'Authorization_RequestDenied',
    message: 'Insufficient privileges to complete the operation.',
  });
}

function matchPath(path: string, segments: string[]): Record<string, string> | undefined {
  const pattern = path.slice(1).split('/');
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith('{')) params[part.slice(1, -1)] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}
