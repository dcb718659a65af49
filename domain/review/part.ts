import type { z } from 'zod';
import type { Context } from './context.ts';
import type { RecordedEvent, ReviewEvent } from './events.ts';
import type { MessageToSend } from './message.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import type { Review, ReviewParts } from './review.ts';
import type { Situation } from './situation.ts';

type OfType = { type: string };

/** An event, when it happened and by whom. */
export type Happened<Event> = { event: Event } & Pick<RecordedEvent, 'at' | 'by'>;

/** How the events of one part change a review. */
export type Evolve<Events extends OfType> = {
  [Type in Events['type']]: (review: Review, happened: Happened<Extract<Events, { type: Type }>>) => Review;
};

/** What a command comes to: the events it makes, none where it was true already, or a refusal with its reason. */
export type Decision = ReviewEvent[] | Refusal;

/** In which capacity somebody may give a command, beside being a party to the review. */
export type Capacity = {
  /** What an event says of whoever acted as this. Stays, whatever the words become. */
  id: string;
  /** "the person they were sent to", for the refusal of anybody else. */
  inWords: string;
  /** `command` is what is asked for; a part's capacities are only ever asked about commands of that part. */
  isHeldBy: (situation: Situation, command: OfType) => boolean;
};

/** The events of one part in words for the history: what happened, and no text that anybody wrote. */
export type InWords<Events extends OfType> = {
  [Type in Events['type']]: (event: Extract<Events, { type: Type }>, told: { context: Context; by: string }) => string;
};

/** Why something can happen although the review is closed or stands still; false: it cannot. */
type AllowedDespite = false | string;

/** When an event may be written, whoever made it. */
export type EventRule = {
  /** By a person once the cycle is closed. */
  closed: AllowedDespite;
  /** By a person while the review is suspended. */
  suspended: AllowedDespite;
  /** By the app itself, and why; false: the app notes no such thing. */
  app: false | { why: string; closed: AllowedDespite; suspended: AllowedDespite };
  /** It stands at the beginning of a review and nowhere else. */
  opens?: true;
};

type SomeCommand = { type: string; schema: z.ZodType };

type Codec = z.ZodObject<{ type: z.ZodLiteral<string> }>;

/** What one part of a review's life is made of. */
type ReviewPart<Commands, NotSent, Events extends readonly Codec[], Initial> = {
  /** What it is in a review in which nothing has happened yet. */
  initial: Initial;
  commands: Commands;
  /** What nobody sends: what the app finds out or does by itself, or has looked at first. */
  notSent?: NotSent;
  /** How its events are written down. */
  events: Events;
  /** When those may be written that are not ordinary: by a person alone, while the review goes on. */
  eventRules?: { [Type in z.output<Events[number]>['type']]?: EventRule };
  evolve: Evolve<z.output<Events[number]>>;
  history: InWords<z.output<Events[number]>>;
  /** What it calls for that people are told. */
  messages?: (review: Review, context: Context) => MessageToSend[];
  /** What people are asked for in it. */
  requests?: (review: Review, context: Context) => Request[];
  /** It asks for something once the cycle is closed. */
  asksWhenClosed?: true;
};

/**
 * A review's life has parts: its meetings, its objectives, an appeal. Each part has a folder, whose `index.ts` says with
 * this what it is made of; `parts.ts` is the one list of them, from which the files beside it are put together.
 */
export function part<
  const Commands extends readonly SomeCommand[],
  const Events extends readonly Codec[],
  Initial extends Partial<ReviewParts>,
  const NotSent extends readonly SomeCommand[] = [],
>(described: ReviewPart<Commands, NotSent, Events, Initial>): ReviewPart<Commands, NotSent, Events, Initial> {
  return described;
}
