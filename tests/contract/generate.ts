// npm run contract: writes the answers of routes as JSON Schemas, from their types. A test fails when the file is out
// of date.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersAsText } from './schemas.ts';

writeFileSync(join(import.meta.dirname, '..', '..', 'contract', 'answers.json'), answersAsText());
