// npm run contract: what routes answer, as JSON Schemas, from their types. A test finds it when it is out of date.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersAsText } from './schemas.ts';

writeFileSync(join(import.meta.dirname, '..', '..', 'contract', 'answers.json'), answersAsText());
