import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import type { Attachment } from '#domain/review/supportingDocuments/state.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { orPassOverLater } from '../storage/unreadable.ts';

/** Hours that a file without an event stays: its event may still be on the way. */
const WITHOUT_EVENT = 24;

/**
 * The name under which a file is kept in a review: its document's id and its content's hash. So a file that is stored
 * before the decision never replaces an attached one. Files from before hashes were kept have the id alone.
 */
export function fileName(documentId: string, sha256: string | undefined): string {
  return sha256 === undefined ? documentId : `${documentId}/${sha256}`;
}

/** The names of the files that a review mentions; these files are kept. */
export function filesOf({ papers }: Pick<Review, 'papers'>): string[] {
  return papers.attached.flatMap((each) => (each.removedAt === null ? (nameOf(each) ?? []) : []));
}

/** The name of the file of an attachment; undefined for a link. */
export function nameOf({ id, file }: Attachment): string | undefined {
  return file ? fileName(id, file.sha256) : undefined;
}

type RemoveUnlessAttachedArgs = { app: Pick<App, 'files' | 'reviews'>; reviewId: string; name: string };

/** Removes a file that was stored and then refused; a file that an event mentions stays. */
export async function removeUnlessAttached({ app, reviewId, name }: RemoveUnlessAttachedArgs): Promise<void> {
  const review = (await app.reviews.load(reviewId))?.review;
  if (!review || !filesOf(review).includes(name)) await app.files.remove(reviewId, name);
}

/**
 * Each night, destroys the files that no event mentions, because the event that would have attached them never came.
 */
export async function sweepFiles(app: Pick<App, 'files' | 'machineClock' | 'reviews'>): Promise<void> {
  const before = app.machineClock.now().subtract({ hours: WITHOUT_EVENT });
  for await (const { reviewId, name, storedAt } of app.files.all())
    if (isBefore(Temporal.Instant.fromEpochMilliseconds(storedAt.getTime()), before))
      await orPassOverLater(`files ${reviewId}`, () => removeUnlessAttached({ app, reviewId, name }));
}
