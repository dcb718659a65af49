import { Buffer } from 'node:buffer';
import { z } from 'zod';
import type { Answer } from '../exchange.ts';
import type { LocalPerson } from '../localPerson.ts';
import { type World, everybody, findPerson } from '../world.ts';
import { GRAPH_ROOT, graphError } from './graphAnswer.ts';
import type { GraphCall, GraphRoute } from './graphRoute.ts';
import { refuseSelect } from './users.ts';
import { type UserShape, userShape } from './userShape.ts';

const PAGE = 50;

/** The content of a delta token: who asks for which properties, how far they have read, and from which change on. */
const tokenSchema = z.strictObject({
  select: z.string().nullable(),
  since: z.int().nullable(),
  upTo: z.int(),
  start: z.int(),
});

type Token = z.infer<typeof tokenSchema>;

/** People who were added, changed or removed since the last time, page by page, and a token for the next time. */
export const usersDeltaRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: '/users/delta',
    delegated: ['User.Read.All', 'Directory.Read.All'],
    application: ['User.Read.All', 'Directory.Read.All'],
    answer: listChanges,
  },
];

function listChanges({ world, request: { query } }: GraphCall): Answer {
  const given = query.get('$deltatoken') ?? query.get('$skiptoken');
  const token = given === null ? firstToken(world, query.get('$select')) : readToken(given);
  if (!token)
    return graphError({
      status: 410,
      code: 'syncStateNotFound',
      message: 'The sync state generation is not found; start anew without a token.',
    });
  const refusal = refuseSelect(token.select);
  if (refusal) return refusal;
  const current =
    query.get('$deltatoken') === null ? token : { ...token, since: token.upTo, upTo: lastChange(world), start: 0 };

  const all =
    current.since === null
      ? everybody(world).map((person) => changedUser({ world, person, select: current.select }))
      : changesBetween(world, current);
  const end = current.start + PAGE;
  const link =
    end < all.length
      ? { '@odata.nextLink': deltaLink('$skiptoken', { ...current, start: end }) }
      : { '@odata.deltaLink': deltaLink('$deltatoken', { ...current, start: 0 }) };
  return {
    status: 200,
    body: { '@odata.context': `${GRAPH_ROOT}/$metadata#users`, ...link, value: all.slice(current.start, end) },
  };
}

function changesBetween(world: World, { since, upTo, select }: Token): UserShape[] {
  const changed = world.state.directory.filter(({ sequence }) => sequence > (since ?? 0) && sequence <= upTo);
  return [...new Set(changed.map(({ oid }) => oid))].map((oid) => {
    const person = findPerson(world, oid);
    return person ? changedUser({ world, person, select }) : { id: oid, '@removed': { reason: 'changed' } };
  });
}

type ChangedUserArgs = { world: World; person: LocalPerson; select: string | null };

function changedUser({ world, person, select }: ChangedUserArgs): UserShape {
  const shape = userShape(person, select);
  if (!select?.split(',').includes('manager') || person.managerOid === null || !findPerson(world, person.managerOid))
    return shape;
  return { ...shape, 'manager@delta': [{ '@odata.type': '#microsoft.graph.user', id: person.managerOid }] };
}

const lastChange = ({ state }: World) => state.directory.at(-1)?.sequence ?? 0;

const firstToken = (world: World, select: string | null): Token => ({
  select,
  since: null,
  upTo: lastChange(world),
  start: 0,
});

const deltaLink = (name: '$deltatoken' | '$skiptoken', token: Token) =>
  `${GRAPH_ROOT}/users/delta?${name}=${Buffer.from(JSON.stringify(token)).toString('base64url')}`;

function readToken(text: string): Token | undefined {
  try {
    return tokenSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}
