import { Buffer } from 'node:buffer';
import type { Answer } from '../exchange.ts';
import type { LocalPerson } from '../localPerson.ts';
import { type World, everybody, findPerson } from '../world.ts';
import { GRAPH_ROOT, graphError, notFound } from './graphAnswer.ts';
import type { GraphCall, GraphRoute, PersonCall } from './graphRoute.ts';
import { userFilter } from './userFilter.ts';
import { type UserShape, unknownProperties, userShape } from './userShape.ts';
import { byName } from '#domain/people/order.ts';

const READ_ALL = ['User.Read.All', 'User.ReadBasic.All', 'Directory.Read.All'];

/** People: the list, one person, that person's manager, and the people who report to that person. */
export const userRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '/users', delegated: READ_ALL, application: READ_ALL, answer: listUsers },
  {
    method: 'GET',
    path: '/users/{id}',
    delegated: [...READ_ALL, 'User.Read'],
    application: READ_ALL,
    answerFor: getUser,
  },
  { method: 'GET', path: '/users/{id}/manager', delegated: READ_ALL, application: READ_ALL, answerFor: getManager },
  {
    method: 'GET',
    path: '/users/{id}/directReports',
    delegated: [...READ_ALL, 'User.Read'],
    application: READ_ALL,
    answerFor: listDirectReports,
  },
];

function listUsers({ world, request: { query } }: GraphCall): Answer {
  const refusal = refuseSelect(query.get('$select'));
  if (refusal) return refusal;
  const matches = userFilter(query.get('$filter'));
  if (!matches)
    return graphError({
      status: 400,
      code: 'Request_UnsupportedQuery',
      message: `Unsupported or invalid query filter clause specified for property of resource 'User': ${query.get('$filter') ?? ''}`,
    });
  const found = everybody(world).filter(matches);
  const ordered = query.get('$orderby')?.startsWith('displayName') ? found.toSorted(byName) : found;
  return page(world, { all: ordered, query, path: '/users' });
}

/** One page of people with the link to the next, according to `$top` (by default 100, at most 999) and `$skiptoken`. */
function page(
  world: World,
  { all, query, path }: { all: LocalPerson[]; query: URLSearchParams; path: string },
): Answer {
  const top = Number(query.get('$top') ?? 100);
  if (!Number.isInteger(top) || top < 1 || top > 999)
    return graphError({
      status: 400,
      code: 'Request_UnsupportedQuery',
      message: `Invalid page size specified: '${query.get('$top') ?? ''}'. Must be between 1 and 999 inclusive.`,
    });
  const start = Number(Buffer.from(query.get('$skiptoken') ?? '', 'base64url').toString('utf8') || 0);
  if (!Number.isInteger(start))
    return graphError({
      status: 400,
      code: 'Directory_ExpiredPageToken',
      message: 'The specified page token value has expired and can no longer be included in your request.',
    });
  const next = start + top < all.length ? nextLink({ path, query, start: start + top }) : undefined;
  return {
    status: 200,
    body: {
      '@odata.context': `${GRAPH_ROOT}/$metadata#users`,
      ...(next && { '@odata.nextLink': next }),
      value: all.slice(start, start + top).map((person) => shapeWithManager({ world, person, query })),
    },
  };
}

function nextLink({ path, query, start }: { path: string; query: URLSearchParams; start: number }): string {
  const next = new URLSearchParams(query);
  next.set('$skiptoken', Buffer.from(String(start)).toString('base64url'));
  return `${GRAPH_ROOT}${path}?${next.toString().replaceAll('%24', '$').replaceAll('+', '%20')}`;
}

type ShapeWithManagerArgs = { world: World; person: LocalPerson; query: URLSearchParams };

/** A user with the manager beside it where `$expand=manager` asks for that. */
function shapeWithManager({ world, person, query }: ShapeWithManagerArgs): UserShape {
  const shape = userShape(person, query.get('$select'));
  const expand = query.get('$expand');
  if (!expand?.startsWith('manager') || person.managerOid === null) return shape;
  const manager = findPerson(world, person.managerOid);
  const inner = /\$select=([\w,]+)/.exec(expand)?.[1] ?? null;
  return manager ? { ...shape, manager: directoryObject(manager, inner) } : shape;
}

/** The refusal of a `$select` with a property that no user has. */
export function refuseSelect(select: string | null): Answer | undefined {
  const [unknown] = unknownProperties(select);
  return unknown === undefined
    ? undefined
    : graphError({
        status: 400,
        code: 'BadRequest',
        message: `Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`,
      });
}

function getUser({ world, caller, person, request: { query } }: PersonCall): Answer {
  const mayReadOthers = caller.kind === 'app' || caller.scopes.some((scope) => READ_ALL.includes(scope));
  if (!mayReadOthers && caller.oid !== person.oid)
    return graphError({
      status: 403,
      code: 'Authorization_RequestDenied',
      message: 'Insufficient privileges to complete the operation.',
    });
  const refusal = refuseSelect(query.get('$select'));
  if (refusal) return refusal;
  return {
    status: 200,
    body: { '@odata.context': `${GRAPH_ROOT}/$metadata#users/$entity`, ...shapeWithManager({ world, person, query }) },
  };
}

function getManager({ world, person, request: { query } }: PersonCall): Answer {
  const manager = person.managerOid === null ? undefined : findPerson(world, person.managerOid);
  if (!manager) return notFound('manager');
  return {
    status: 200,
    body: {
      '@odata.context': `${GRAPH_ROOT}/$metadata#directoryObjects/$entity`,
      ...directoryObject(manager, query.get('$select')),
    },
  };
}

function listDirectReports({ world, person, request: { query } }: PersonCall): Answer {
  const reports = everybody(world).filter((other) => other.managerOid === person.oid);
  return {
    status: 200,
    body: {
      '@odata.context': `${GRAPH_ROOT}/$metadata#directoryObjects`,
      value: reports.map((other) => directoryObject(other, query.get('$select'))),
    },
  };
}

const directoryObject = (person: LocalPerson, select: string | null): UserShape => ({
  '@odata.type': '#microsoft.graph.user',
  ...userShape(person, select),
});
