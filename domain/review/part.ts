import type { Person } from '../people/person.ts';
import type { Context } from './context.ts';
import type { RecordedEvent, ReviewEvent } from './events.ts';
import type { Refusal } from './refusal.ts';
import type { Review } from './review.ts';

/**
 * A review's life has parts: its meetings, its objectives, an appeal. Each part has a folder with its own commands,
 * events, state, decisions, messages and words; the files beside this one put them together.
 */

type Typed = { type: string };

/** How the events of one part change a review. */
export type Happens<Events extends Typed> = {
  [Type in Events['type']]: (
    review: Review,
    event: Extract<Events, { type: Type }>,
    recorded: Pick<RecordedEvent, 'at' | 'by'>,
  ) => Review;
};

/** What a command comes to: the events it makes, none where it was true already, or a refusal with its reason. */
export type Decision = ReviewEvent[] | Refusal;

/** Somebody who stands in some way to what a command is about, beside being a party to the review. */
export type Standing = {
  /** What an event says of whoever acted as this. Stays, whatever the words become. */
  id: string;
  /** "the person they were sent to", for the refusal of anybody else. */
  inWords: string;
  /** `command` is what is asked for; a part's standings are only ever asked about commands of that part. */
  isHeldBy: (review: Review, person: Person, context: Context, command: Typed) => boolean;
};

/** The events of one part in words for the history: what happened, and no text that anybody wrote. */
export type InWords<Events extends Typed> = {
  [Type in Events['type']]: (event: Extract<Events, { type: Type }>, context: Context, by: string) => string;
};
