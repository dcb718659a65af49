// npm run pin: pins the content of a new kind, shape or queue. Existing pins stay: a change is a new shape.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORK } from '#functions/queues/work.ts';
import { KINDS } from '#functions/storage/kinds.ts';
import { schemaToPin } from './schemaToPin.ts';

const folder = join(import.meta.dirname, 'pins');
const pathOf = (name: string) => join(folder, `${name}.json`);

for (const { name, schemas } of KINDS)
  for (const [index, schema] of schemas.entries()) {
    const path = pathOf(`${name}.${index + 1}`);
    if (!existsSync(path)) writeFileSync(path, `${JSON.stringify(schemaToPin(schema))}\n`);
  }

const file = pathOf('queues');
const queues = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>) : {};
for (const [name, message] of Object.entries(WORK)) queues[name] ??= { sent: [], schema: schemaToPin(message) };
writeFileSync(file, `${JSON.stringify(queues, null, 2)}\n`);
