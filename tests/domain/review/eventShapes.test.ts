import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventSchema } from '#domain/review/eventSchema.ts';
import { EVENT_SHAPE, recordedSchema } from '#domain/review/recordedEvent.ts';
import { withRolesOfToday } from '../../stored/schemaToPin.ts';
import { signedDocumentSchema } from '#domain/review/signed/document.ts';

const FILE = join(import.meta.dirname, 'eventShapes.json');

/** The fields of every kind of event, and of what stands around it, as JSON Schema. */
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
 * What is written of an event is read for ever. Where this differs, either the change is a slip and is taken back; or what
 * was written before can still be read by the codec as it is now (a field that may be left out, a further value of a
 * list), and the file alone follows; or it cannot: then `EVENT_SHAPE` grows, `READERS` says how the older shape is read,
 * with an example of it in `recordedEvent.test.ts`, and the file follows. The file follows by
 * `KEEP_EVENT_SHAPES=1 npx vitest run --project unit tests/domain/review/eventShapes.test.ts` and `npx oxfmt tests`.
 */
test('X-08 the shape of every event is the one that is pinned', () => {
  if (process.env['KEEP_EVENT_SHAPES'] === '1') writeFileSync(FILE, `${JSON.stringify(shapesNow(), null, 2)}\n`);
  expect(shapesNow()).toEqual(withRolesOfToday(JSON.parse(readFileSync(FILE, 'utf8'))));
});
