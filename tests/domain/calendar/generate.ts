// npm run holidays: writes the table of bank holidays from the package date-holidays. A test fails when it is out of date.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableOfBankHolidays } from './asProclaimed.ts';

const file = join(import.meta.dirname, '..', '..', '..', 'domain', 'calendar', 'bankHolidays.json');
writeFileSync(file, `${JSON.stringify(tableOfBankHolidays(), null, 2)}\n`);
