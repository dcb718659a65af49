// npm run leave: everything of a school in one encrypted archive in open formats. See docs/backup.md.
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { openNamed, readEnvironment, recipientIn, run, whereOptions } from '../backup/command.ts';
import { keyName, Refused } from '../backup/key.ts';
import { makeLeaving } from './makeLeaving.ts';

await run(async () => {
  const { values } = parseArgs({ options: { ...whereOptions, to: { type: 'string' } } });
  if (values.to === undefined) throw new Refused('Say into which folder: --to <folder>.');
  readEnvironment(values.env);
  const recipient = recipientIn(process.env);
  const place = await openNamed(values);
  try {
    const { path, reviews } = await makeLeaving({
      place,
      folder: values.to,
      recipient,
      now: Temporal.Now.instant(),
      say: console.log,
    });
    console.log(`${path}: ${reviews} reviews, for the key ${keyName(recipient)}. “npm run open” decrypts it.`);
  } finally {
    await place.close();
  }
});
