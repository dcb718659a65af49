import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Tenant, standIn } from './standIn.ts';

// The stand-in as a program on a path: node standInProgram.ts <folder of the tenant> <program> <its arguments …>
const [folder = '', ...words] = process.argv.slice(2);
const file = join(folder, 'tenant.json');
const tenant = JSON.parse(readFileSync(file, 'utf8')) as Tenant;
appendFileSync(join(folder, 'calls.jsonl'), `${JSON.stringify(words)}\n`);
const { code, out, err } = standIn(tenant, { words, folder });
writeFileSync(file, JSON.stringify(tenant));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
