import { z } from 'zod';

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
