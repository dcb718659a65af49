import type { OpeningEvent, RecordedEvent, ReviewEvent } from './events.ts';
import { accessHappen } from './access/happens.ts';
import { appealsHappen } from './appeals/happens.ts';
import { closingHappen } from './closing/happens.ts';
import { developmentHappen } from './development/happens.ts';
import { dutiesHappen } from './duties/happens.ts';
import { meetingHappens } from './meetings/happens.ts';
import { moderationHappen } from './moderation/happens.ts';
import { notesHappen } from './notes/happens.ts';
import { objectivesHappen } from './objectives/happens.ts';
import { observationsHappen } from './observations/happens.ts';
import { papersHappen } from './papers/happens.ts';
import { payHappen } from './pay/happens.ts';
import { retentionHappen } from './retention/happens.ts';
import { reviewersHappen } from './reviewers/happens.ts';
import { statementHappens } from './statements/happens.ts';
import { supportHappen } from './support/happens.ts';
import { suspensionHappens } from './suspension/happens.ts';
import type { Happens } from './part.ts';
import { NOTHING_YET, type Review } from './review.ts';

/** The review as its events have made it. Throws when the first event does not open it: such a history is broken. */
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
  // Each entry takes its own event; the table's type has made sure that there is one for every event.
  const happen = HAPPENS[event.type] as (
    review: Review,
    event: ReviewEvent,
    recorded: Pick<RecordedEvent, 'at' | 'by'>,
  ) => Review;
  return { ...happen(review, event, { at, by }), version: seq };
}

const HAPPENS: Happens<Exclude<ReviewEvent, OpeningEvent>> = {
  ...meetingHappens,
  ...objectivesHappen,
  ...observationsHappen,
  ...statementHappens,
  ...dutiesHappen,
  ...suspensionHappens,
  ...reviewersHappen,
  ...papersHappen,
  ...notesHappen,
  ...moderationHappen,
  ...accessHappen,
  ...payHappen,
  ...supportHappen,
  ...appealsHappen,
  ...developmentHappen,
  ...closingHappen,
  ...retentionHappen,
};
