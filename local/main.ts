import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FolderInUse } from './azurite.ts';
import { startLocally } from './compose.ts';
import { openInBrowser } from './openInBrowser.ts';
import { seedSchool } from './school/seed.ts';

const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } }, strict: false });
const port = Number(process.env['PORT'] ?? 3978);
const folder = join(import.meta.dirname, '..', '.fairview');

if (values['fresh']) rmSync(folder, { recursive: true, force: true });
console.log('Starting storage, the demonstration tenant and the app …');

const fairview = await startLocally({ port, folder, log: (line) => console.error(line) }).catch(
  (error: NodeJS.ErrnoException) => {
    if (error instanceof FolderInUse) {
      console.error(error.message);
      process.exit(1);
    }
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken. Stop what runs there, or choose another: PORT=4000 npm start`);
    process.exit(1);
  },
);

let stopping: Promise<void> | undefined;
const stop = () => {
  stopping ??= fairview.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

await seedSchool(fairview, (line) => console.log(line));
const address = fairview.origin.replace('127.0.0.1', 'localhost');
console.log(
  `\nFairview runs at ${address}\nStop it with Ctrl-C. “npm start -- --fresh” begins the demonstration again.\n`,
);
if (process.env['BROWSER'] !== 'none') openInBrowser(address);
