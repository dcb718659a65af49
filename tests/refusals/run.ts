// npm run test:long -- refusals: checks that one of the domain's tests reaches every place in the domain's rules that
// refuses.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { everySite, reached, root } from './sites.ts';
import { UNREACHABLE } from './unreachable.ts';

rmSync(reached, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/refusals/vitest.config.ts',
    '--reporter=json',
    '--outputFile=node_modules/.fairview-refused.json',
  ],
  { cwd: root, stdio: 'ignore' },
);
const files = existsSync(reached) ? readdirSync(reached) : [];
const hit = new Set(files.flatMap((file) => JSON.parse(readFileSync(join(reached, file), 'utf8')) as string[]));
const sites = everySite();
const where = (site: string) => `${site.split(' ')[0]}:${sites.get(site)}`;
const missed = [...sites.keys()].filter((site) => !hit.has(site) && !(site in UNREACHABLE));
const wrong = Object.keys(UNREACHABLE).filter((site) => hit.has(site) || !sites.has(site));
for (const site of missed) console.error(`No test is refused at ${where(site)}`);
for (const site of wrong) console.error(`${site} is listed as out of reach, and is not`);
console.log(
  `${[...sites.keys()].filter((site) => hit.has(site)).length} of ${sites.size} places that refuse are reached by a test.`,
);
process.exit(status === 0 && missed.length + wrong.length === 0 ? 0 : 1);
