import { type RouteKey, ROUTES } from '#contract/routes.ts';
import { isKeyOf, keysIn } from '#domain/typed.ts';
import { TIMERS } from '../pulse/timers.ts';
import { WORK } from '../queues/work.ts';

/**
 * What a measure is made of. `durations` are seconds: Application Insights keeps how many there were, their sum, the
 * shortest and the longest. `counts` are numbers of events.
 */
type MeasureShape = {
  counts: 'seconds' | 'events';
  /** The question of an operator that it answers. */
  asks: string;
  /** Every attribute, with every value that it can have. */
  attributes: Readonly<Record<string, readonly string[]>>;
};

/** The value of an attribute that would otherwise be something else. Nothing outside the lists is ever sent. */
export const OTHER = 'other';

/** The kinds of work that wait in the queue. */
const WORK_NAMES = [...keysIn(WORK), OTHER] as const;

const TIMER_NAMES = [...keysIn(TIMERS), OTHER] as const;

/** The routes by their templates, such as `GET /api/reviews/{id}`: never an address with an id in it. */
const ROUTE_NAMES: readonly (RouteKey | 'GET /tab' | 'none' | typeof OTHER)[] = [
  ...keysIn(ROUTES),
  'GET /tab',
  'none',
  OTHER,
];

/** Why a message did not get through, by the codes of the Bot Connector, of Graph, of the network and of the app. */
const REASONS = [
  'none',
  'BotNotInConversationRoster',
  'ForbiddenOperationException',
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
  'ConversationNotFound',
  'MessageSizeTooBig',
  'ServiceError',
  'Throttled',
  'TooManyRequests',
  'Forbidden',
  'ErrorAccessDenied',
  'Authorization_RequestDenied',
  'ServiceUnavailable',
  'NoMail',
  'noConversation',
  'noAnswer',
  'unreachable',
  'senderLost',
  'own',
  OTHER,
] as const;

/**
 * Everything that Fairview tells Application Insights about itself. There is no name, address, id or text among it, and
 * none can be added: each attribute has a list of its values.
 */
export const MEASURES = {
  'fairview.start': {
    counts: 'seconds',
    asks: 'How long does an instance take to start (“cold start”), and to its first answer?',
    attributes: { step: ['loaded', 'firstAnswer'] },
  },
  'fairview.requests': {
    counts: 'seconds',
    asks: 'What is asked of the app, how long does it take, and what fails?',
    attributes: { route: ROUTE_NAMES, status: ['1xx', '2xx', '3xx', '4xx', '5xx'] },
  },
  'fairview.signin.refused': {
    counts: 'events',
    asks: 'Who is turned away, and does somebody try to get in?',
    attributes: { reason: ['missing', 'expired', 'wrong', 'notInRegister', 'notTheBotConnector', 'notGraph'] },
  },
  'fairview.sweep.lateness': {
    counts: 'seconds',
    asks: 'Do reminders go out on time? How long had the oldest review been due when the sweep found it?',
    attributes: {},
  },
  'fairview.timer': {
    counts: 'seconds',
    asks: 'Does each timer run, how long does it take, and does it fail?',
    attributes: { timer: TIMER_NAMES, outcome: ['done', 'failed'] },
  },
  'fairview.queue.age': {
    counts: 'seconds',
    asks: 'How long does work wait in the queue?',
    attributes: { work: WORK_NAMES },
  },
  'fairview.queue.work': {
    counts: 'seconds',
    asks: 'How long does work take, and does it fail?',
    attributes: { work: WORK_NAMES, outcome: ['done', 'failed'] },
  },
  'fairview.queue.givenUp': {
    counts: 'events',
    asks: 'Was work given up after its last try?',
    attributes: { work: WORK_NAMES },
  },
  'fairview.deliveries': {
    counts: 'events',
    asks: 'Do messages reach people, by which channel, and why do they not?',
    attributes: {
      channel: ['chat', 'feed', 'mail'],
      about: ['review', 'morning', 'school'],
      outcome: ['sent', 'triedAgain', 'nextChannel', 'notReached'],
      reason: REASONS,
    },
  },
  'fairview.calls': {
    counts: 'seconds',
    asks: 'Are Graph, the Bot Connector and the sign-in well? Do they throttle the app?',
    attributes: {
      service: ['graph', 'connector', 'login'],
      outcome: ['ok', 'refused', 'throttled', 'failed', 'noAnswer'],
    },
  },
} as const satisfies Record<string, MeasureShape>;

export type Measures = typeof MEASURES;
export type MeasureName = keyof Measures;

type AttributesOf<Name extends MeasureName> = Measures[Name]['attributes'];

/** What is noted of one measure: the seconds, where it counts those, and a value of each of its attributes. */
export type Noted<Name extends MeasureName> = {
  [Key in keyof AttributesOf<Name>]: AttributesOf<Name>[Key] extends readonly (infer Value)[] ? Value : never;
} & (Measures[Name]['counts'] extends 'seconds' ? { seconds: number } : object);

const REASON_CODES: ReadonlyMap<string, (typeof REASONS)[number]> = new Map(REASONS.map((each) => [each, each]));

/** The code of a failed delivery as it may be sent: faults of the app itself are `own`, and unknown codes `other`. */
export function reasonCode(reason: string): (typeof REASONS)[number] {
  return reason.startsWith('own:') ? 'own' : (REASON_CODES.get(reason) ?? OTHER);
}

/** A kind of work as it may be sent: one that only a later version knows is `other`. */
export function workName(work: string): (typeof WORK_NAMES)[number] {
  return isKeyOf(WORK, work) ? work : OTHER;
}
