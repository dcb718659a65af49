import type { OpeningEvent, RecordedEvent, ReviewEvent } from './events.ts';
import type { Happened } from './part.ts';
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
  return { ...EVOLVE[event.type](review, { event, at, by }), version: seq };
}

/** A review in which nothing has happened yet. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The parts make up the review.
export const NOTHING_YET = Object.assign({}, ...PARTS.map(({ initial }) => initial)) as ReviewParts;

type Evolved = (review: Review, happened: Happened<ReviewEvent>) => Review;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Each entry takes its own event, and every event has one.
const EVOLVE = Object.assign({}, ...PARTS.map(({ evolve }) => evolve)) as Record<
  Exclude<ReviewEvent, OpeningEvent>['type'],
  Evolved
>;
