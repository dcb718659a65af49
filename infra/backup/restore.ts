// npm run restore: restores a school from an encrypted copy. See docs/backup.md.
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { keysFrom, openNamed, readEnvironment, run, whereOptions } from './command.ts';
import { openCopy } from './copy.ts';
import { Refused } from './key.ts';
import { newestRegister } from './newestRegister.ts';
import { restoreSchool } from './restoreSchool.ts';

await run(async () => {
  const { values } = parseArgs({
    options: {
      ...whereOptions,
      from: { type: 'string' },
      share: { type: 'string', multiple: true, default: [] },
      replace: { type: 'boolean', default: false },
      'other-school': { type: 'boolean', default: false },
      'without-newer': { type: 'boolean', default: false },
    },
  });
  if (values.from === undefined) throw new Refused('Say which copy: --from <file>.');
  const identities = await keysFrom(values.share);
  const copy = await openCopy(values.from, identities);
  const { begun, school } = copy.manifest;
  console.log(`The copy${school === undefined ? '' : ` of ${school}`} is whole. It was begun at ${begun}.`);
  const newest = values['without-newer']
    ? undefined
    : await newestRegister({ folder: dirname(values.from), copy, say: console.log });
  readEnvironment(values.env);
  const place = await openNamed(values);
  try {
    const { reviews, wrong, withheld, leftOut } = await restoreSchool({
      place,
      copy,
      newest,
      replace: values.replace,
      otherSchool: values['other-school'],
      say: console.log,
    });
    for (const line of wrong) console.error(line);
    console.log(
      [
        `${reviews} reviews are restored, of which ${wrong.length === 0 ? 'every one is as it was written' : `${wrong.length} things are wrong`}.`,
        `${leftOut} records stand in the register of destruction and are not restored.`,
        `${withheld} messages are withheld; the page “Messages and reminders” lists them for you to decide.`,
      ].join('\n'),
    );
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    await place.close();
  }
});
