// npm run backup: makes an encrypted copy of a school, or a key for such copies. See docs/backup.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { openNamed, readEnvironment, recipientIn, run, whereOptions } from './command.ts';
import { makeCopy, removeOldCopies } from './copies.ts';
import { keyName, newKey, Refused } from './key.ts';

/** For how many days a copy is kept where nothing is said. */
const KEPT_DAYS = 35;

await run(async () => {
  const { values } = parseArgs({
    options: {
      ...whereOptions,
      to: { type: 'string' },
      'new-key': { type: 'boolean', default: false },
      shares: { type: 'string', default: '3' },
      needed: { type: 'string', default: '2' },
    },
  });
  if (values.to === undefined) throw new Refused('Say into which folder: --to <folder>.');
  if (values['new-key']) return writeKey(values.to, { shares: Number(values.shares), needed: Number(values.needed) });
  readEnvironment(values.env);
  const recipient = recipientIn(process.env);
  const days = Number(process.env['BACKUP_KEPT_DAYS'] || KEPT_DAYS);
  if (!(Number.isInteger(days) && days > 0)) throw new Refused('BACKUP_KEPT_DAYS is a number of days, at least 1.');
  const place = await openNamed(values);
  try {
    const now = Temporal.Now.instant();
    const { path, counts } = await makeCopy({ place, folder: values.to, recipient, now, say: console.log });
    console.log(`${path}: ${counts['reviews']} reviews, ${counts['files']} files, for the key ${keyName(recipient)}`);
    for (const old of removeOldCopies({ folder: values.to, now, days }))
      console.log(`${old} was ${old.endsWith('.part') ? 'never finished' : `older than ${days} days`} and is removed`);
  } finally {
    await place.close();
  }
});

/** Writes each share of a new key into a file of its own. */
async function writeKey(folder: string, split: { shares: number; needed: number }): Promise<void> {
  const { recipient, shares } = await newKey(split);
  mkdirSync(folder, { recursive: true });
  for (const [at, share] of shares.entries()) {
    const path = join(folder, `share-${at + 1}-of-${keyName(recipient)}.txt`);
    writeFileSync(path, `${share}\n`, { mode: 0o600, flag: 'wx' });
    console.log(path);
  }
  console.log(
    [
      `Give each file to another person, on paper or a stick of their own, and remove it here. ${split.needed} of them open`,
      'what is encrypted; without them nobody can. Then put this line into the environment file:',
      `BACKUP_RECIPIENT=${recipient}`,
    ].join('\n'),
  );
}
