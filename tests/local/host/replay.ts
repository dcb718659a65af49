// Asks a Functions host what the table says Microsoft's answered, and prints what is otherwise:
//   node tests/local/host/replay.ts build FOLDER          makes the trial app, for the host or for "func start"
//   node tests/local/host/replay.ts http://127.0.0.1:7071 asks the host that runs it
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { ask } from './ask.ts';
import { AT_ONCE, HTTP } from './genuine.ts';
import { nameOf, seen } from './recorded.ts';

const [what = '', folder = ''] = process.argv.slice(2);
await (what === 'build' ? buildTrial(folder) : replay(what));

async function buildTrial(out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  await build({
    entryPoints: [join(import.meta.dirname, 'trialMain.ts')],
    outfile: join(out, 'main.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@azure/functions-core'],
    logLevel: 'warning',
  });
  const extensions = {
    http: { routePrefix: '' },
    queues: { visibilityTimeout: '00:00:02', maxPollingInterval: '00:00:01', batchSize: AT_ONCE.batchSize },
  };
  const extensionBundle = { id: 'Microsoft.Azure.Functions.ExtensionBundle', version: '[4.*, 5.0.0)' };
  writeFileSync(join(out, 'host.json'), JSON.stringify({ version: '2.0', extensionBundle, extensions }));
  writeFileSync(join(out, 'package.json'), JSON.stringify({ name: 'trial', type: 'commonjs', main: 'main.cjs' }));
}

async function replay(origin: string): Promise<void> {
  let otherwise = 0;
  for (const row of HTTP) {
    const got = await ask(origin, row.request);
    if (isDeepStrictEqual(seen(got, row.answer), row.answer)) continue;
    otherwise += 1;
    console.log(
      `${nameOf(row)}\n  recorded ${JSON.stringify(row.answer)}\n  answered ${JSON.stringify(seen(got, row.answer))}`,
    );
  }
  console.log(`${HTTP.length - otherwise} of ${HTTP.length} answers are as recorded.`);
  process.exitCode = otherwise === 0 ? 0 : 1;
}
