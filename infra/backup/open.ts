// npm run open: decrypts an archive with shares of its key, for reading. See docs/backup.md.
import { parseArgs } from 'node:util';
import { decryptArchive, verifyArchive } from './archive.ts';
import { keysFrom, run } from './command.ts';
import { Refused } from './key.ts';

await run(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      share: { type: 'string', multiple: true, default: [] },
    },
  });
  const { from, to } = values;
  if (from === undefined || to === undefined) throw new Refused('Say --from <file> and --to <file.tar.gz>.');
  const identities = await keysFrom(values.share);
  await verifyArchive(from, { identities });
  await decryptArchive({ from, to, identities });
  console.log(`${to} is not encrypted. “tar -xzf” unpacks it. Remove it when you have what you need.`);
});
