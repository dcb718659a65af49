import { cardFor } from '#bot/cards/cardFor.ts';
import { readCardAction } from '#bot/cardAction.ts';
import { type Command, commandOf, type CommandType } from '#domain/review/commands.ts';
import { decide } from '#domain/review/decide.ts';
import { newIdsIn } from '#domain/review/idsInCommands.ts';
import type { Message } from '#domain/review/message.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { idsOfCommand } from '#domain/review/newId.ts';
import { withIds } from '#domain/review/onceFor.ts';
import { partiesOf } from '#domain/review/parties.ts';
import { isRefusal, type RefusalCode } from '#domain/review/refusal.ts';
import { viewReview } from '#domain/views/review.ts';
import { oidOf } from '#local/school/people.ts';
import { EVERY_COMMAND, samplesOf } from '../stateTable/samples.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { type Offer, offersOfView } from './flags.ts';
import type { Somebody, State } from './states.ts';

/** Something on which a page or card and a command disagree. */
export type Finding = { what: string; policy: string; state: string; role: string };

/** Refusals that an offer must never meet: the offer would have to go to somebody else, or come at another time. */
const NEVER: readonly RefusalCode[] = ['closed', 'suspended', 'notAllowed'];

type Answer = RefusalCode | 'nothing' | 'accepted';

/**
 * What is wrong for one person in one state: offers that are refused, and acceptable commands that are offered nowhere.
 */
export function findingsFor(state: State, by: Somebody, tools: Tools): { findings: Finding[]; unknown: string[] } {
  const { review, context } = state;
  const view = viewReview({ review, actor: by.person, context });
  const { offers: ofView, unknown } = view ? offersOfView(view) : { offers: [], unknown: [] };
  const ofCards = offersOfCards(state, by, tools.messages);
  const found = (what: string): Finding => ({ what, policy: state.policy, state: state.name, role: by.role });
  const refused = [
    ...ofView.flatMap((offer) => refusedAs(tools.answers(by, commandsOf(offer, state, by, tools)), offer)),
    ...ofCards.flatMap(({ offer, command }) => refusedAs([answerTo(command, state, by)], offer)),
  ];
  const offers = [...ofView, ...ofCards.map(({ offer }) => offer)];
  const missing = EVERY_COMMAND.filter((type) => {
    if (!mayCount(type, state, by)) return false;
    const elsewhere = ELSEWHERE[type];
    if (elsewhere && (elsewhere.where?.(view) ?? true)) return false;
    const own = offers.filter((offer) => offer.type === type);
    const candidates = tools.candidates(type, by).filter((command) => !own.some((offer) => covers(offer, command)));
    return tools.answers(by, candidates).includes('accepted');
  });
  return {
    findings: [...new Set([...refused, ...missing.map((type) => `${type}: offered nowhere`)])].map(found),
    unknown,
  };
}

/**
 * Whether somebody could give a command at all; people who are not among its parties are refused whatever they send.
 */
function mayCount(type: CommandType, { review }: State, { person }: Somebody): boolean {
  const parties = partiesOf(review, person);
  return commandOf(type).by.some((each) => typeof each === 'object' || parties.has(each));
}

/** The refusals, if every way of filling in the offer is refused with one of these codes. */
function refusedAs(answers: readonly Answer[], { from, type }: Offer): string[] {
  const [first] = answers;
  const isNever = (answer: Answer) => NEVER.some((each) => each === answer);
  return first !== undefined && answers.every(isNever) ? [`${from} → ${type}: ${first}`] : [];
}

/** Answers to commands in one state, and the means of making the commands, each computed once. */
export type Tools = ReturnType<typeof toolsFor>;

export function toolsFor(state: State) {
  const { review, context } = state;
  const samples = new Map<CommandType, Command[]>();
  const samplesFor = (type: CommandType) => {
    const known = samples.get(type) ?? distinct(samplesOf(type, review, context));
    samples.set(type, known);
    return known;
  };
  return {
    messages: Map.groupBy(messagesFor(review, context), ({ to }) => to),
    samplesFor,
    candidates: (type: CommandType, by: Somebody): Command[] => {
      const example = exampleOf({ from: '', type, about: {} }, state, by);
      return [...(example ? [example] : []), ...samplesFor(type)];
    },
    answers: (by: Somebody, commands: readonly Command[]) => commands.map((command) => answerTo(command, state, by)),
  };
}

/** The most samples of a command that are tried. */
const MOST = 12;

/** The samples, first one for each possible subject, then the others. */
function distinct(samples: readonly Command[]): Command[] {
  const aboutOf = (command: Command) => JSON.stringify(Object.entries(command).filter(([key]) => key.endsWith('Id')));
  const firsts = [...Map.groupBy(samples, aboutOf).values()].flatMap(([first]) => first ?? []);
  return [...new Set([...firsts, ...samples])].slice(0, MOST);
}

/**
 * What somebody would send who accepts an offer: the command's own example or, where it has none, what its schema
 * allows.
 */
function commandsOf(offer: Offer, state: State, by: Somebody, { samplesFor }: Tools): Command[] {
  const example = exampleOf(offer, state, by);
  if (example) return [example];
  return samplesFor(offer.type).map((sample) => ({ ...sample, ...offer.about }));
}

function exampleOf({ type, about }: Offer, { review, context }: State, { person }: Somebody): Command | undefined {
  const fields = commandOf(type).example(about, { review, actor: person, context });
  return fields && ({ type, ...fields } as Command);
}

function answerTo(command: Command, { review, context }: State, { person }: Somebody): Answer {
  const own = withIds(context, idsOfCommand('offered', context.sha256));
  const answer = decide(command, { review, actor: person, context: own });
  if (isRefusal(answer)) return answer.refused;
  return answer.length === 0 ? 'nothing' : 'accepted';
}

/** What every card offers that this person may have now, with the command that its button would send. */
function offersOfCards(state: State, by: Somebody, messages: ReadonlyMap<string, readonly Message[]>) {
  const { review, context } = state;
  return (messages.get(by.person.oid) ?? []).flatMap((message) =>
    buttonsIn(cardFor({ review, message, context, link: (place) => place })).flatMap((data) => {
      const read = readCardAction({ ...data, ...TYPED }, TYPED_ID);
      if (isRefusal(read)) throw new Error(`${message.kind}: ${read.message}`);
      const command = read.asks as Command;
      const fresh = new Set(newIdsIn(command.type).map(({ field }) => field));
      const about = Object.entries(command).filter(([key]) => key.endsWith('Id') && !fresh.has(key));
      return [
        { command, offer: { from: `card ${message.kind}`, type: command.type, about: Object.fromEntries(about) } },
      ];
    }),
  );
}

const TYPED = { comment: 'As I said.', reasons: 'As I said.', toOid: oidOf(3), date: '2027-08-31' };
const TYPED_ID = '00000000-0000-4000-8000-00000000cafe';

/** The data of every button, wherever it is in a card. */
function buttonsIn(node: unknown): object[] {
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, data, verb } = node as { type?: unknown; data?: unknown; verb?: unknown };
  if (type === 'Action.Execute') return verb === 'refreshCard' ? [] : [data as object];
  return Object.entries(node).flatMap(([key, each]) => (key === 'refresh' ? [] : buttonsIn(each)));
}

/** Whether a command matches an offer, as far as the offer determines it. */
function covers({ type, about }: Offer, command: Command): boolean {
  const said = command as unknown as Readonly<Record<string, unknown>>;
  return (
    type === command.type &&
    Object.entries(about).every(([key, value]) => key === 'revision' || said[key] === undefined || said[key] === value)
  );
}
