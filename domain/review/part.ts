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

/** What a command leads to: the events it makes, none if it was true already, or a refusal with its reason. */
export type Decision = ReviewEvent[] | Refusal;

/** A relation that somebody has may give a command, besides being a party to the review. */
export type Capacity = {
  /** How an event names whoever acted in this relation. Never changes, even when the words do. */
  id: string;
  /** "the person they were sent to", for the refusal of anybody else. */
  inWords: string;
  /** `command` is what somebody asks for. A part's capacities are asked only about commands of that part. */
  isHeldBy: (situation: Situation, command: OfType) => boolean;
};

/** The events of one part in words for the history. They say what happened and quote no text that anybody wrote. */
export type InWords<Events extends OfType> = {
  [Type in Events['type']]: (event: Extract<Events, { type: Type }>, told: { context: Context; by: string }) => string;
};

/** Why something can happen although the review is closed or suspended. False means that it cannot. */
type AllowedDespite = false | string;

/** When an event may be written, whoever made it. */
export type EventRule = {
  /** Whether a person may write it once the cycle is closed. */
  closed: AllowedDespite;
  /** Whether a person may write it while the review is suspended. */
  suspended: AllowedDespite;
  /** Whether and why the app itself writes it. False means that the app never does. */
  app: false | { why: string; closed: AllowedDespite; suspended: AllowedDespite };
  /** It stands only at the beginning of a review. */
  opens?: true;
};

type SomeCommand = { type: string; schema: z.ZodType };

type Codec = z.ZodObject<{ type: z.ZodLiteral<string> }>;

/** What one part of a review's life is made of. */
type ReviewPart<Commands, NotSent, Events extends readonly Codec[], Initial> = {
  /** Its state in a review in which nothing has happened yet. */
  initial: Initial;
  commands: Commands;
  /** Commands that nobody sends: the app finds them out, does them by itself, or looks at something first. */
  notSent?: NotSent;
  /** How its events are stored. */
  events: Events;
  /** Rules for events that are not ordinary. A person alone writes an ordinary event, while the review goes on. */
  eventRules?: { [Type in z.output<Events[number]>['type']]?: EventRule };
  evolve: Evolve<z.output<Events[number]>>;
  history: InWords<z.output<Events[number]>>;
  /** The messages that it calls for. */
  messages?: (review: Review, context: Context) => MessageToSend[];
  /** The requests that it makes of people. */
  requests?: (review: Review, context: Context) => Request[];
  /** It still makes requests once the cycle is closed. */
  asksWhenClosed?: true;
};

/**
 * A review's life has parts, such as its meetings, its objectives and an appeal. Each part has a folder. The folder's
 * `index.ts` calls this function to say what the part is made of. `parts.ts` is the one list of parts, and the files
 * beside it are put together from that list.
 */
export function part<
  const Commands extends readonly SomeCommand[],
  const Events extends readonly Codec[],
  Initial extends Partial<ReviewParts>,
  const NotSent extends readonly SomeCommand[] = [],
>(described: ReviewPart<Commands, NotSent, Events, Initial>): ReviewPart<Commands, NotSent, Events, Initial> {
  return described;
}
