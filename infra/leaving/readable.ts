import { momentInWords } from '#domain/calendar/inWords.ts';
import { isClosed } from '#domain/review/closing/state.ts';
import type { Review } from '#domain/review/review.ts';
import { csv } from '#domain/views/csv.ts';
import { contextOf, schoolNow, type SchoolNow } from '#functions/reviews/context.ts';
import { nameOf } from '#functions/reviews/files.ts';
import { printPdf } from '#functions/statements/statementPdf.ts';
import type { Stores } from '#functions/storage/stores.ts';
import type { Clock } from '#domain/clock.ts';
import { catalogue } from '#domain/review/messageKey.ts';
import type { ArchiveWriter } from '../backup/archive.ts';
import type { Place } from '../backup/place.ts';
import { reviewIds } from '../backup/verifySchool.ts';
import { printedReview } from './printedReview.ts';

type ReadableArgs = { place: Place; stores: Stores; writer: ArchiveWriter; say: (line: string) => void };

/**
 * Adds a school in open formats to an archive: each review as a PDF and as data, its attached files, and tables of the
 * register, policies, reviews, objectives, meetings, messages and destroyed records. Answers how many reviews there
 * are. A review that cannot be read is named in `not-readable.txt`; its rows are among the tables all the same.
 */
export async function addReadable({ place, stores, writer, say }: ReadableArgs): Promise<number> {
  const clock: Clock = place.clock;
  const school = await schoolNow({ ...stores, catalogue, clock });
  await addSchool({ stores, writer, school });
  const lists: Lists = { reviews: [], objectives: [], meetings: [] };
  const unreadable: string[] = [];
  for await (const id of reviewIds(place)) {
    try {
      await addReview({ place, stores, writer, school, id, lists });
    } catch (error) {
      unreadable.push(`${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const [name, rows] of Object.entries(lists) as [keyof Lists, string[][]][])
    await writer.add(`${name}.csv`, csv([HEADINGS[name], ...rows]));
  if (unreadable.length > 0) await writer.add('not-readable.txt', unreadable.join('\n'));
  await addDeliveries({ stores, writer, school });
  say(`${lists.reviews.length} reviews as PDF and data, ${unreadable.length} that cannot be read`);
  return lists.reviews.length;
}

type Lists = Record<'reviews' | 'objectives' | 'meetings', string[][]>;

const HEADINGS: Record<keyof Lists, string[]> = {
  reviews: [
    'Folder',
    'Person',
    'Object id',
    'Reviewer',
    'Policy',
    'Version',
    'Cycle from',
    'to',
    'Closed',
    'Events',
    'As written',
    'Id',
  ],
  objectives: ['Person', 'Cycle from', 'Objective', 'Success is measured by', 'By', 'Review'],
  meetings: ['Person', 'Cycle from', 'Kind', 'Begins', 'Minutes', 'Place', 'Cancelled', 'Review'],
};

type AddSchoolArgs = Pick<ReadableArgs, 'stores' | 'writer'> & { school: SchoolNow };

async function addSchool({ stores, writer, school }: AddSchoolArgs): Promise<void> {
  const { school: settings, people, trainings, documents } = await stores.school.current();
  const { adopted, ownForms } = await stores.policies.current();
  const everybody = [...people.values()].toSorted((a, b) => (a.displayName < b.displayName ? -1 : 1));
  await writer.add('school.json', json(settings));
  await writer.add('register.json', json(everybody));
  await writer.add(
    'register.csv',
    csv([
      ['Name', 'Object id', 'Job title', 'Mail', 'Line manager', 'Roles', 'Staff group', 'Trained in'],
      ...everybody.map(({ oid, displayName, jobTitle, mail, managerOid, roles, staffGroup }) => [
        displayName,
        oid,
        jobTitle,
        mail,
        managerOid === null ? '' : named(managerOid, school),
        roles.join(' '),
        staffGroup ?? '',
        (trainings.get(oid) ?? []).map(({ what, on }) => `${what} (${on})`).join(', '),
      ]),
    ]),
  );
  await writer.add(
    'documents.csv',
    csv([
      ['Title', 'Address', 'Kind', 'Entered by', 'Entered at'],
      ...documents.map(({ title, link, kind, by, at }) => [title, link, kind ?? '', named(by, school), at]),
    ]),
  );
  for (const policy of adopted)
    await writer.add(`policies/${plain(policy.id)} ${plain(policy.version)}.json`, json(policy));
  await writer.add(
    'policies.csv',
    csv([
      ['Policy', 'Version', 'In force from', 'Adopted by', 'Adopted at', 'Staff groups', 'File'],
      ...adopted.map(({ pack, id, version, from, adoptedBy, adoptedAt, staffGroups }) => [
        pack.title,
        version,
        from,
        named(adoptedBy, school),
        adoptedAt,
        staffGroups.join(', '),
        `policies/${plain(id)} ${plain(version)}.json`,
      ]),
    ]),
  );
  await writer.add('forms.json', json(ownForms));
  const destroyed = await stores.destructions.all();
  await writer.add(
    'destroyed.csv',
    csv([
      ['Person', 'Policy', 'Cycle from', 'to', 'Kept until', 'Rule', 'Clause', 'Destroyed at'],
      ...destroyed.map(({ revieweeOid, policy, cycle, until, rule, clause, destroyedAt }) => [
        revieweeOid === null ? '' : named(revieweeOid, school),
        policy,
        cycle.start,
        cycle.end,
        until,
        rule,
        clause,
        destroyedAt,
      ]),
    ]),
  );
}

type AddReviewArgs = Omit<ReadableArgs, 'say'> & { school: SchoolNow; id: string; lists: Lists };

async function addReview({ place, stores, writer, school, id, lists }: AddReviewArgs): Promise<void> {
  const { list: events, intact } = await stores.reviews.history(id);
  const review = (await stores.reviews.load(id))?.review;
  if (!review) return;
  const context = contextOf(review, school);
  const person = named(review.revieweeOid, school);
  const folder = `reviews/${plain(person)} ${review.cycle.start} ${id.slice(0, 8)}`;
  const pdf = await printPdf(printedReview({ review, events, context, school: school.name }));
  await writer.add(`${folder}/review.pdf`, pdf, { type: 'application/pdf' });
  await writer.add(`${folder}/review.json`, json(review));
  await writer.add(`${folder}/events.json`, json(events));
  await writer.add(`${folder}/read-by.json`, json(await stores.reviews.reads(id)));
  await addFiles({ place, writer, review, folder });
  lists.reviews.push([
    folder,
    person,
    review.revieweeOid,
    named(review.reviewerOid, school),
    context.pack.title,
    review.policy.version,
    review.cycle.start,
    review.cycle.end,
    isClosed(review) ? 'yes' : 'no',
    String(events.length),
    intact ? 'yes' : 'no',
    id,
  ]);
  for (const { title, success, by } of review.objectives.list)
    lists.objectives.push([person, review.cycle.start, title, success, by, id]);
  for (const { kind, start, minutes, place: where, cancelled } of review.meetings)
    lists.meetings.push([
      person,
      review.cycle.start,
      context.pack.meetings[kind]?.name ?? kind,
      momentInWords({ moment: start, timeZone: school.calendar.timeZone }),
      String(minutes),
      where,
      cancelled ? 'yes' : 'no',
      id,
    ]);
}

type AddFilesArgs = Pick<ReadableArgs, 'place' | 'writer'> & { review: Review; folder: string };

async function addFiles({ place, writer, review, folder }: AddFilesArgs): Promise<void> {
  for (const each of review.papers.attached) {
    const name = each.removedAt === null ? nameOf(each) : undefined;
    if (name === undefined || !each.file) continue;
    const content = await place.files.getBlobClient(`${review.id}/${name}`).downloadToBuffer();
    await writer.add(`${folder}/attached/${each.id.slice(0, 8)} ${plain(each.file.name)}`, content, {
      type: each.file.type,
    });
  }
}

async function addDeliveries({ stores, writer, school }: AddSchoolArgs): Promise<void> {
  const rows: string[][] = [];
  for await (const {
    to,
    kind,
    channel,
    status,
    claimedAt,
    sentAt,
    openedAt,
    actedAt,
    reviewId,
    key,
  } of stores.deliveries.everything())
    rows.push([named(to, school), to, kind, channel, status, claimedAt, sentAt, openedAt, actedAt, reviewId, key]);
  await writer.add(
    'messages.csv',
    csv([['To', 'Object id', 'Kind', 'Way', 'State', 'Begun', 'Sent', 'Opened', 'Answered', 'About', 'Key'], ...rows]),
  );
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

const named = (oid: string, school: SchoolNow) => school.person(oid)?.displayName ?? 'Somebody who has left';

/** How many bytes of a text come into a file’s name: with what stands around it, systems take 255. */
const NAME_BYTES = 180;

/** A text as a file’s name on any system; of a long one, its beginning, and its ending if that says the kind of file. */
export function plain(text: string): string {
  const clean = text
    .replaceAll(/[\p{C}<>:"|?*/\\]/gu, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  const [ending = ''] = /\.\w{1,8}$/.exec(clean) ?? [];
  let short = '';
  for (const sign of clean.slice(0, clean.length - ending.length)) {
    if (Buffer.byteLength(short + sign + ending) > NAME_BYTES) break;
    short += sign;
  }
  return short + ending;
}
