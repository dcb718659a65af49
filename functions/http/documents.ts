import { attachingSchema } from '#contract/inputs.ts';
import { canonicalJson } from '#domain/review/canonicalJson.ts';
import type { CommandWithoutId } from '#domain/review/commands.ts';
import { decide } from '#domain/review/decide.ts';
import { id } from '#domain/review/fields.ts';
import { idsOfCommand } from '#domain/review/newId.ts';
import type { AttachedFile } from '#domain/review/supportingDocuments/state.ts';
import { earlierReviews } from '#domain/review/supportingDocuments/fixedBefore.ts';
import { isRefusal, refuse } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import { seesWhole, viewReviewPack } from '#domain/views/reviewPack.ts';
import { viewReview } from '#domain/views/review.ts';
import { fileName, filesOf, removeUnlessAttached } from '../reviews/files.ts';
import { sha256, sha256OfFile } from '../storage/hash.ts';
import { afterWriting, contextOf } from '../reviews/context.ts';
import { carryOut, type DoorPorts, unknownReview } from '../reviews/door.ts';
import { reviewsIn } from '../reviews/reviewsIn.ts';
import { fileTypeOf } from './fileType.ts';
import { problem } from './problem.ts';
import { isWithoutLength, lengthNeeded } from './readJson.ts';
import { type RouteCall, type Handlers, invalid } from './route.ts';
import { leaveTrace, seeReview } from './seenReview.ts';

/** The largest file that is kept, in bytes: 10 MB. */
const LARGEST_FILE = 10_000_000;

/** The longest file name that is kept; what programs write to disk has at most 255 characters. */
const LONGEST_NAME = 255;

/** Room for the fields that surround the file in a form. */
const ROOM_FOR_FIELDS = 10_000;

/** Files attached to a review, handed out only to those who see the whole review, and what its meeting rests on. */
export const documentRoutes = {
  'PUT /api/reviews/{id}/documents/{documentId}': attach,
  'GET /api/reviews/{id}/documents/{documentId}': readFile,
  'GET /api/reviews/{id}/pack': readPack,
} satisfies Partial<Handlers>;

async function attach({
  app,
  person,
  school,
  params,
  request,
}: RouteCall<'PUT /api/reviews/{id}/documents/{documentId}', keyof DoorPorts | 'files'>) {
  const seen = await seeReview({ app, person, school }, params.id);
  if (!seen) return unknownReview();
  const documentId = id.safeParse(params.documentId);
  if (!documentId.success) return invalid(documentId.error);
  const size = Number(request.headers.get('content-length') ?? 0);
  if (size > LARGEST_FILE + ROOM_FOR_FIELDS) return tooLarge();
  if (isWithoutLength(request)) return lengthNeeded();
  const form = await request.formData().catch(() => undefined);
  const file = form?.get('file');
  if (!form || !file || typeof file === 'string') return atFile('Choose a file.');
  const fields = attachingSchema.safeParse({
    kind: form.get('kind'),
    title: form.get('title'),
    objectiveId: form.get('objectiveId') ?? undefined,
  });
  if (!fields.success) return invalid(fields.error);
  if (file.size > LARGEST_FILE) return tooLarge();
  if (file.name.length > LONGEST_NAME)
    return atFile(
      `The file’s name has ${file.name.length} characters; at most ${LONGEST_NAME} fit. Give it a shorter one.`,
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = fileTypeOf(bytes);
  if (!found) return atFile('This is no PDF, no Word document without macros and no picture, by its content.');
  const wish = {
    documentId: documentId.data,
    ...fields.data,
    file: {
      name: savedAs(file.name, found.ending),
      type: found.type,
      size: bytes.length,
      sha256: sha256OfFile(bytes),
    },
  };
  const reviewId = seen.review.id;
  const command = { type: 'attachFile', ...wish } as const;
  const asked = decide(command, { review: seen.review, actor: person, context: contextOf(seen.review, school) });
  if (isRefusal(asked)) return asked;
  // Nothing to do where it is attached already: an attached file is never overwritten.
  const name = fileName(wish.documentId, wish.file.sha256);
  if (asked.length > 0) await app.files.save({ reviewId, name, given: { bytes, type: found.type } });
  const commandId = idOfAttaching(wish);
  const done = await carryOut(app, { reviewId, commandId, actorOid: person.oid, door: 'tab', command });
  if (isRefusal(done) || !filesOf(done).includes(name)) await removeUnlessAttached({ app, reviewId, name });
  if (isRefusal(done)) return done;
  return {
    review: viewReview({ review: done, actor: person, context: contextOf(done, afterWriting(app, school)) }) ?? null,
  };
}

/**
 * Attaching the same content under a document’s id is the same command. Something else under the same id is another
 * command, and is examined.
 */
function idOfAttaching({ documentId, kind, title, file }: Omit<CommandWithoutId<'attachFile'>, 'type'>): string {
  const purpose = `attachFile/${canonicalJson({ kind, title, sha256: file.sha256 ?? null })}`;
  return idsOfCommand(documentId, sha256)(purpose);
}

async function readFile({
  app,
  person,
  school,
  params,
}: RouteCall<'GET /api/reviews/{id}/documents/{documentId}', 'files' | 'reviews'>) {
  const seen = await seeReview({ app, person, school }, params.id);
  const attached = seen?.review.papers.attached.find((each) => each.id === params.documentId);
  if (!seen?.view.you.whole || !attached?.file || attached.removedAt !== null) return noFile();
  const bytes = await app.files.read(seen.review.id, fileName(attached.id, attached.file.sha256));
  if (!bytes) return noFile();
  if (!isAsAttached(attached.file, bytes)) return changedFile();
  await leaveTrace({ app, person, school }, seen.review);
  return { bytes, name: attached.file.name, type: attached.file.type };
}

/**
 * Whether a file is the very one that was attached. For a file from before hashes were kept, only the length is known.
 */
function isAsAttached({ size, sha256 }: AttachedFile, bytes: Uint8Array): boolean {
  return bytes.length === size && (sha256 === undefined || sha256 === sha256OfFile(bytes));
}

async function readPack({
  app,
  person,
  school,
  params,
}: RouteCall<'GET /api/reviews/{id}/pack', 'participants' | 'reviews'>) {
  const seen = await seeReview({ app, person, school }, params.id);
  if (!seen?.view.you.whole) return unknownReview();
  const inContext = (review: Review) => ({ review, context: contextOf(review, school) });
  const earlier = earlierReviews(seen.review, await reviewsIn(app, seen.review.revieweeOid)).map(inContext);
  const pack = viewReviewPack({ present: inContext(seen.review), earlier, viewer: person });
  if (!pack) return refuse({ refused: 'notFound', message: 'This policy has no pack gathered for its meetings.' });
  const read = [seen.review, ...earlier.filter((each) => seesWhole(each, person)).map(({ review }) => review)];
  await Promise.all(read.map((review) => leaveTrace({ app, person, school }, review)));
  return pack;
}

/**
 * The name under which it is saved: without a path and characters that file systems refuse, and with the content's own
 * ending.
 */
function savedAs(name: string, ending: string): string {
  const plain = (name.split(/[/\\]/).at(-1) ?? '')
    .replaceAll(/[\p{Cc}<>:"|?*]/gu, '')
    .replace(/\.[^.]*$/, '')
    .trim();
  return `${plain || 'document'}.${ending}`;
}

const noFile = () => refuse({ refused: 'notFound', message: 'There is no such file, or it is not for you.' });

function changedFile() {
  return problem({
    code: 'fileChanged',
    title: 'This is not the file that was attached',
    detail:
      'What is stored here is not what was attached: somebody changed it since. It is not handed out. Tell the school’s administrator, who can restore the file of that day.',
  });
}

function atFile(message: string) {
  return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'file', message }] });
}

function tooLarge() {
  const message = 'A file can have at most 10 MB. Make it smaller, or link to where the school keeps it.';
  return problem({
    code: 'tooLarge',
    title: 'Too large a file',
    detail: message,
    fields: [{ field: 'file', message }],
  });
}
