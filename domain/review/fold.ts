import type { OpeningEvent, RecordedEvent, ReviewEvent } from './events.ts';
import type { Evolve, Happened } from './part.ts';
import { PARTS } from './parts.ts';
import type { Review, ReviewParts } from './review.ts';

/**
 * The review as its events have made it. Throws if the first event does not open it, since such a history is broken.
 */
export function fold(id: string, events: readonly RecordedEvent[]): Review {
  const [first, ...rest] = events;
  if (!first) throw new Error(`Review ${id} has no events.`);
  return rest.reduce(applyEvent, open(id, first));
}

function open(id: string, { at, event }: RecordedEvent): Review {
  if (event.type !== 'reviewOpened') throw new Error(`Review ${id} begins with ${event.type}.`);
  const { type: _, ...opening } = event;
  return { id, version: 1, openedAt: at, ...opening, ...NOTHING_YET };
}

/** The review after one more event. */
export function applyEvent(review: Review, { seq, at, by, event }: RecordedEvent): Review {
  if (event.type === 'reviewOpened') return review;
  // Each entry takes its own event. The type of the table ensures one entry for every event.
  const evolve = EVOLVE[event.type] as (review: Review, happened: Happened<ReviewEvent>) => Review;
  return { ...evolve(review, { event, at, by }), version: seq };
}

/** A review in which nothing has happened yet. */
export const NOTHING_YET = Object.assign({}, ...PARTS.map(({ initial }) => initial)) as ReviewParts;

const EVOLVE = Object.assign({}, ...PARTS.map(({ evolve }) => evolve)) as Evolve<Exclude<ReviewEvent, OpeningEvent>>;
