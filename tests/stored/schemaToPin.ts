import { z } from 'zod';
import { ACCESS_PARTIES, PARTIES, ROLE_IDS } from '#domain/people/roles.ts';

/**
 * What a schema accepts, as JSON Schema: the part that is pinned. Patterns of formats are zod's own and can change with
 * it.
 */
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
 * The pin of a schema, with today's roles in each list that was a list of roles. A role can be added without a new
 * shape, since every earlier row is read as it was. If a role is removed, the pin no longer matches.
 */
export function withRolesOfToday(pinned: unknown): unknown {
  if (Array.isArray(pinned)) return pinned.map(withRolesOfToday);
  if (typeof pinned !== 'object' || pinned === null) return pinned;
  const { enum: values, ...rest } = Object.fromEntries(
    Object.entries(pinned).map(([name, value]) => [name, name === 'enum' ? value : withRolesOfToday(value)]),
  );
  return values === undefined ? rest : { ...rest, enum: grown(values as string[]) };
}

/** The lists of roles in schemas, except the list of the roles that lead: it has two and keeps two. */
const LISTS: readonly (readonly string[])[] = [ROLE_IDS, PARTIES, ACCESS_PARTIES, [...PARTIES, 'panel']];

/**
 * The present list that a pinned one has become: the shortest that contains all of it, or the pinned list itself where
 * it is not a list of roles.
 */
function grown(pinned: readonly string[]): readonly string[] {
  const isLong = pinned.length >= SHORTEST_LIST;
  return LISTS.find((list) => isLong && pinned.every((id) => list.includes(id))) ?? pinned;
}

const SHORTEST_LIST = 11;
