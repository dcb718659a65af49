import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import type { Attachment } from '#domain/review/supportingDocuments/state.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { orPassOverLater } from '../storage/unreadable.ts';

/** A file that no event speaks of stays for so long: its event may still be on the way. Hours. */
const WITHOUT_EVENT = 24;

/**
 * The name under which a file is kept in a review: its document's id and its content's hash, so that what is stored before
 * it is decided never takes the place of what was attached. Files from before their hash was kept have the id alone.
 */
export function fileName(documentId: string, sha256: string | undefined): string {
  return sha256 === undefined ? documentId : `${documentId}/${sha256}`;
}

/** The file names that a review speaks of, by which its files are kept. */
export function filesOf({ papers }: Pick<Review, 'papers'>): string[] {
  return papers.attached.flatMap((each) => (each.removedAt === null ? (nameOf(each) ?? []) : []));
}

/** The name of the file of an attachment; undefined for a link. */
export function nameOf({ id, file }: Attachment): string | undefined {
  return file ? fileName(id, file.sha256) : undefined;
}

type RemoveUnlessAttachedArgs = { app: App; reviewId: string; name: string };

/** Takes away what was stored and then refused; what an event speaks of stays. */
export async function removeUnlessAttached({ app, reviewId, name }: RemoveUnlessAttachedArgs): Promise<void> {
  const review = (await app.reviews.load(reviewId))?.review;
  if (!review || !filesOf(review).includes(name)) await app.files.remove(reviewId, name);
}

/** Each night: a file is destroyed that no event speaks of, since what would have attached it never came. */
export async function sweepFiles(app: App): Promise<void> {
  const before = app.machineClock.now().subtract({ hours: WITHOUT_EVENT });
  for await (const { reviewId, name, storedAt } of app.files.all())
    if (isBefore(Temporal.Instant.fromEpochMilliseconds(storedAt.getTime()), before))
      await orPassOverLater(`files ${reviewId}`, () => removeUnlessAttached({ app, reviewId, name }));
}
