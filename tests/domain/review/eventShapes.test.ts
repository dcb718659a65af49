import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventSchema } from '#domain/review/eventSchema.ts';
import { EVENT_SHAPE, recordedSchema } from '#domain/review/recordedEvent.ts';
import { withRolesOfToday } from '../../stored/schemaToPin.ts';
import { signedDocumentSchema } from '#domain/review/signed/document.ts';

const FILE = join(import.meta.dirname, 'eventShapes.json');

/** The fields of every kind of event, and of what surrounds it, as JSON Schema. */
function shapesNow() {
  const events = eventSchema.options.map((each) => [each.shape.type.value, withoutDocument(each)] as const);
  const byName = events.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    shape: EVENT_SHAPE,
    recorded: bare(z.toJSONSchema(recordedSchema)),
    document: bare(z.toJSONSchema(signedDocumentSchema, { reused: 'ref' })),
    events: Object.fromEntries(byName),
  };
}

/** What is signed is described once, under `document`. */
function withoutDocument(each: z.ZodType) {
  const schema = bare(z.toJSONSchema(each)) as { properties: Record<string, unknown> };
  if ('document' in schema.properties) schema.properties['document'] = { $ref: '#/document' };
  return schema;
}

const bare = ({ $schema: _, ...schema }: Record<string, unknown>) => schema;

/**
 * Written events are read for ever. Where this differs, there are three cases. The change is a slip, and is undone. Or
 * the present codec can still read what was written before (an optional field, a further value in a list), and only the
 * file follows. Or it cannot: then `EVENT_SHAPE` grows, `READERS` says how the older shape is read,
 * `recordedEvent.test.ts` gets an example of it, and the file follows. To update the file, run
 * `KEEP_EVENT_SHAPES=1 npx vitest run --project unit tests/domain/review/eventShapes.test.ts` and `npx oxfmt tests`.
 */
test('X-08 the shape of every event is the one that is pinned', () => {
  if (process.env['KEEP_EVENT_SHAPES'] === '1') writeFileSync(FILE, `${JSON.stringify(shapesNow(), null, 2)}\n`);
  expect(shapesNow()).toEqual(withRolesOfToday(JSON.parse(readFileSync(FILE, 'utf8'))));
});
