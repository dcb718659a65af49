import { z } from 'zod';
import { ACCESS_PARTIES, PARTIES, ROLE_IDS } from '#domain/people/roles.ts';

/** What a schema takes, as JSON Schema: what is pinned of it. Patterns of formats are zod's own and can change with it. */
export function schemaToPin(schema: z.ZodType): object {
  const { $schema: _, ...pinned } = z.toJSONSchema(schema, {
    io: 'input',
    reused: 'ref',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  return pinned;
}

/**
 * What was pinned of a schema, with the roles that the table has today in each list that was one of roles: a role can be
 * added and needs no new shape, since every row of before is read as it was. One that is taken away does not fit.
 */
export function withRolesOfToday(pinned: unknown): unknown {
  if (Array.isArray(pinned)) return pinned.map(withRolesOfToday);
  if (typeof pinned !== 'object' || pinned === null) return pinned;
  const { enum: values, ...rest } = Object.fromEntries(
    Object.entries(pinned).map(([name, value]) => [name, name === 'enum' ? value : withRolesOfToday(value)]),
  );
  return values === undefined ? rest : { ...rest, enum: grown(values as string[]) };
}

/** The lists of roles that schemas have; those that lead are two and stay two. */
const LISTS: readonly (readonly string[])[] = [ROLE_IDS, PARTIES, ACCESS_PARTIES, [...PARTIES, 'panel']];

/** The list that a pinned one has become: the shortest that has all of it, the pinned one itself where it is none of roles. */
function grown(pinned: readonly string[]): readonly string[] {
  const isLong = pinned.length >= SHORTEST_LIST;
  return LISTS.find((list) => isLong && pinned.every((id) => list.includes(id))) ?? pinned;
}

const SHORTEST_LIST = 11;
