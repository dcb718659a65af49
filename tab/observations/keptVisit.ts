import { useEffect } from 'react';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { isAway } from '../api/isAway.ts';
import type { useReview } from '../api/queries.ts';
import { readBack } from '../forms/readBack.ts';
import { onThisDevice } from '../host/onThisDevice.ts';

/** What the page of notes needs to know of a visit. */
export type NotesVisit = {
  review: Pick<ReviewView, 'id' | 'timeZone' | 'now' | 'reviewee' | 'you'>;
  observation: Pick<ObservationView, 'id' | 'start' | 'end' | 'focus' | 'notes' | 'begun' | 'canTakeNotes'>;
};

/** `keptAt` is by this device's clock. Milliseconds. */
type Kept = NotesVisit & { keptAt: number };

/** A visit is kept for its day. Milliseconds. */
const KEPT_FOR = 24 * 3_600_000;

const placeOf = (oid: string) => `fairview.visit.${oid}`;

type Args = {
  /** The signed-in person; somebody else on the same device finds nothing. */
  oid: string;
  reviewId: string;
  observationId: string;
  query: ReturnType<typeof useReview>;
};

/**
 * The visit as the server gives it or, without a connection, as this device last had it. The device keeps only the last
 * visit on which somebody takes notes, until the notes are handed in or can no longer be changed.
 */
export function useVisitToNote({ oid, reviewId, observationId, query }: Args): NotesVisit | undefined {
  const { data, error, isPaused } = query;
  const observation = data?.observations.list.find(({ id }) => id === observationId);
  const isOver = data ? !observation?.canTakeNotes : error !== null && !isAway(error);
  useEffect(() => {
    if (data && observation?.canTakeNotes) keepVisit(oid, { review: data, observation });
    else if (isOver) forgetVisit(oid, observationId);
  }, [oid, data, observation, observationId, isOver]);
  if (data) return observation && { review: data, observation };
  return isPaused || (error && isAway(error)) ? keptVisit(oid, { reviewId, observationId }) : undefined;
}

function keepVisit(oid: string, { review, observation }: NotesVisit): void {
  const { timeZone, now, reviewee, you } = review;
  const { start, end, focus, notes, begun, canTakeNotes } = observation;
  const kept: Kept = {
    review: { id: review.id, timeZone, now, reviewee, you },
    observation: { id: observation.id, start, end, focus, notes, begun, canTakeNotes },
    keptAt: Date.now(),
  };
  onThisDevice((storage) => storage.setItem(placeOf(oid), JSON.stringify(kept)));
}

function readKept(oid: string): Kept | undefined {
  const text = onThisDevice((storage) => storage.getItem(placeOf(oid)));
  return text ? readBack<Kept>(text) : undefined;
}

function keptVisit(oid: string, { reviewId, observationId }: Pick<Args, 'reviewId' | 'observationId'>) {
  const kept = readKept(oid);
  if (kept?.review.id !== reviewId || kept.observation.id !== observationId) return undefined;
  const since = Date.now() - kept.keptAt;
  if (since > KEPT_FOR) return undefined;
  // The school's clock has gone on since.
  const now = new Date(Date.parse(kept.review.now) + since).toISOString();
  return { observation: kept.observation, review: { ...kept.review, now } };
}

function forgetVisit(oid: string, observationId: string): void {
  if (readKept(oid)?.observation.id === observationId) onThisDevice((storage) => storage.removeItem(placeOf(oid)));
}
