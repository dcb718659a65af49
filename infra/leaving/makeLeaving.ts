import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { catalogue } from '#domain/review/messageKey.ts';
import { CSV_RULE } from '#domain/views/csv.ts';
import { VERSION } from '#functions/settings.ts';
import { openStores } from '#functions/storage/stores.ts';
import { writeArchive } from '../backup/archive.ts';
import { copySchool } from '../backup/copySchool.ts';
import { type Place, schoolIn } from '../backup/place.ts';
import { addReadable } from './readable.ts';

type MakeLeavingArgs = {
  place: Place;
  folder: string;
  recipient: string;
  /** The machine’s time, by which the archive is named. */
  now: Temporal.Instant;
  say: (line: string) => void;
};

/** Writes everything of a school into one archive. Answers its path, and how many reviews are in it. */
export async function makeLeaving({ place, folder, recipient, now, say }: MakeLeavingArgs) {
  mkdirSync(folder, { recursive: true });
  const begun = now.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
  const path = join(folder, `fairview-everything-${begun.replaceAll(':', '')}.tar.gz.age`);
  const stores = openStores(place.tables, { catalogue, tenantId: '', botId: '' });
  let reviews = 0;
  await writeArchive({ path, recipient }, async (writer) => {
    await writer.add('README.txt', README);
    reviews = await addReadable({ place, stores, writer, say });
    const counts = await copySchool(place, writer, say);
    await writer.end({
      kind: 'leaving',
      app: VERSION,
      ...(await schoolIn(place)),
      begun,
      finished: Temporal.Now.instant().toString(),
      counts,
    });
  });
  return { path, reviews };
}

const README = `This is everything that a school kept in Fairview, in formats that need no Fairview.

reviews.csv            one line for each review: whose, by whom, under which policy, in which cycle, and its folder
reviews/<folder>/      review.pdf    the whole review for reading: what was agreed and signed, and all that happened
                       review.json   the state it had at the end
                       events.json   everything that happened, as data
                       read-by.json  who looked at it, and why
                       attached/     the files that were attached to it
objectives.csv, meetings.csv
register.csv, register.json          the school's people
school.json                          its name and calendar
documents.csv          the papers of the whole school that every review shows, and where they are
policies.csv, policies/, forms.json  the policies in each version that was adopted, and the school's own forms
messages.csv           which message was sent to whom, in which way and when; not what it said
destroyed.csv          the register of records whose time was up
tables/, files/        all of it once more exactly as it was stored, also what people had typed and not sent, and what
                       was raised in confidence. docs/record.md of Fairview says how to check the signatures in it.
manifest.json          every file of this archive with its SHA-256

Texts are UTF-8, tables are CSV (RFC 4180) with a heading line, moments are in UTC (ISO 8601). "Object id" is a person's
id in Microsoft Entra.

${CSV_RULE}

Keep this where only those may read it who might read every review, and what was raised in confidence:
tables/Concerns has concerns, also about the headteacher, and tables/Drafts what people wrote for themselves.
`;
