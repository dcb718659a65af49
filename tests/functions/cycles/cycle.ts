import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { isBefore } from '#domain/calendar/moments.ts';
import type { Answers } from '#domain/forms/form.ts';
import type { Command } from '#domain/review/commands.ts';
import type { Person } from '#domain/people/person.ts';
import { messagesFor, nextLook } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { requests } from '#domain/review/requests.ts';
import type { AdoptionDraft } from '#domain/views/policy.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { createApp } from '#functions/app.ts';
import { contextOf, schoolNow } from '#functions/reviews/context.ts';
import { oidOf, people } from '#local/school/people.ts';
import { localSettings } from '#local/settings.ts';
import { filledIn } from '#domain/forms/filledIn.ts';
import { keyOf } from '#domain/review/messageKey.ts';
import { momentOf, openSchool, type TestSchool } from '../../testSchool.ts';

export type Cycle = Awaited<ReturnType<typeof openCycle>>;

/**
 * One person's review from its launch to its close. People act through the API and by pressing the buttons of the cards
 * that reached them, and the clock moves from deed to deed.
 */
export async function openCycle({
  reviewee,
  begins,
  adopts,
  reached = [],
  register,
}: {
  reviewee: number;
  begins: string;
  adopts?: readonly AdoptionDraft[];
  /** Others who have the app in Teams, apart from those involved: people to whom this review sends something. */
  reached?: readonly number[];
  /** Changes entries of the school's register, such as the staff group. */
  register?: (entry: Person) => Person;
}) {
  const school = await openSchool({
    reviewsOf: [reviewee],
    begins,
    ...(adopts && { adopts }),
    ...(register && { register }),
  });
  const { fairview } = school;
  const withTheApp = new Set([...reached.map(oidOf), ...involved(oidOf(reviewee))]);
  for (const oid of withTheApp) await fairview.tenant.install(oid);
  const settings = localSettings({
    origin: fairview.origin,
    storageConnectionString: fairview.storageConnectionString,
  });
  const app = createApp({ settings, clock: fairview.clock });

  const now = async () => {
    const stored = await app.reviews.load(school.reviewOf(reviewee));
    if (!stored) throw new Error('The review is gone.');
    const context = contextOf(stored.review, await schoolNow(app));
    return { review: stored.review, context };
  };
  const leapTo = (local: string) =>
    leap(school, momentOf(local), async () => {
      const { review, context } = await now();
      return nextLook(messagesFor(review, context), context.now);
    });

  /** Expects that every message for which the review has called by now reached its person, and none failed. */
  const expectEveryMessageSent = async (): Promise<number> => {
    const look = async () => {
      await school.rest();
      const { review, context } = await now();
      const sent = await app.deliveries.ofReview(review.id);
      const called = messagesFor(review, context).filter(({ at }) => isBefore(at, context.now));
      const missing = called.filter(
        (message) =>
          !sent.some(({ key, to, status }) => key === keyOf(message) && to === message.to && status === 'sent'),
      );
      return { sent, missing: missing.map((message) => `${message.kind} ${keyOf(message)}`) };
    };
    await expect.poll(async () => (await look()).missing).toEqual([]);
    const { sent } = await look();
    expect(sent.filter(({ status }) => status !== 'sent').map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual([]);
    return sent.length;
  };

  return {
    school,
    /** The state of the review and its rules, as stored. */
    now,
    /** A form of the policy, filled in; `own` are answers that matter to the story. */
    filled: async (name: string, own: Answers = {}): Promise<Record<string, string>> => {
      const { forms } = (await now()).context.pack;
      const form = Object.values(forms).find((each) => each?.id === name);
      if (!form) throw new Error(`The policy has no form ${name}.`);
      return filledIn(form, own);
    },
    /**
     * Somebody does something at a moment, local to the school. Answers everything that is then to do; a refusal fails
     * the test.
     */
    does: async (at: string, by: number, command: Command): Promise<ReviewView> => {
      await leapTo(at);
      const answer = await school.must(by, reviewee, command);
      const seen = await school.review(by, reviewee);
      expect([command.type, toDo(answer)]).toEqual([command.type, toDo(seen)]);
      return answer;
    },
    /** Somebody who keeps the school's register of needs does something to one of this review from there. */
    keepsRegister: async (at: string, by: number, command: Command): Promise<void> => {
      await leapTo(at);
      const path = `/api/development/${school.reviewOf(reviewee)}/commands`;
      const { status, body } = await school.call(by, 'POST', path, { commandId: randomUUID(), command });
      if (status !== 200) throw new Error(`${command.type} was refused: ${body.detail}`);
    },
    /** Somebody presses a button of the last card in chat that has it. A refusal fails the test. */
    presses: async (at: string, by: number, verb: string, inputs: Record<string, unknown> = {}): Promise<void> => {
      await leapTo(at);
      const before = await now();
      await press(school, by, verb, inputs);
      const after = await now();
      expect([verb, after.review.version > before.review.version]).toEqual([verb, true]);
    },
    /** Somebody tries something that is refused. Answers the rule of the refusal, with its reason. */
    isRefused: async (at: string, by: number, command: Command): Promise<string> => {
      await leapTo(at);
      const { status, body } = await school.command(by, reviewee, command);
      expect([command.type, status >= 400]).toEqual([command.type, true]);
      return `${body.rule ?? body.code} ${body.detail}`;
    },
    /** Somebody signs the current statement, as it is shown to them. */
    signs: async (at: string, by: number): Promise<ReviewView> => {
      await leapTo(at);
      const shown = (await school.review(by, reviewee)).statement?.versions.at(-1);
      if (!shown) throw new Error(`${by} sees no statement on ${at}.`);
      return school.must(by, reviewee, { type: 'signStatement', version: shown.version, textHash: shown.textHash });
    },
    /** Records, by its rule, a duty that only the person who owes it can know to be done. */
    records: async (at: string, by: number, rule: string): Promise<void> => {
      await leapTo(at);
      const { review, context } = await now();
      const duty = obligations(review, context).find(
        (each) => each.rule === rule && each.owedByOid === oidOf(by) && ['owed', 'overdue'].includes(each.state),
      );
      if (!duty) throw new Error(`${by} owes nothing under ${rule} on ${at}.`);
      await school.must(by, reviewee, { type: 'recordDuty', key: duty.key, on: at.slice(0, 10), note: null });
    },
    /** What is owed or overdue at a moment, each as "rule duty"; empty at a cycle's end. */
    open: async (at: string): Promise<string[]> => {
      await leapTo(at);
      const { review, context } = await now();
      return obligations(review, context)
        .filter(({ state, optional }) => !optional && state !== 'done' && state !== 'withdrawn')
        .map(({ rule, duty }) => `${rule} ${duty}`);
    },
    /** What people are still asked for without a deadline in the policy, each as "person: request". */
    asked: async (at?: string): Promise<string[]> => {
      if (at) await leapTo(at);
      const { review, context } = await now();
      return requests(review, context).map(({ to, title }) => `${context.person(to)?.displayName ?? to}: ${title}`);
    },
    /** The reviewer promises development that was asked for, and it is provided. */
    seesToNeeds: async (at: string, by: number, provider: number): Promise<void> => {
      await leapTo(at);
      const day = at.slice(0, 10);
      const asked = (await now()).review.development.needs.filter(({ state }) => state.kind === 'asked');
      for (const { id: needId } of asked) {
        await school.must(by, reviewee, { type: 'promiseNeed', needId, by: day });
        await school.must(provider, reviewee, { type: 'provideNeed', needId, on: day, note: null });
      }
    },
    /** Somebody closes the cycle, with nothing left open, and the review of the next cycle exists. */
    closes: async (at: string, by: number): Promise<void> => {
      await leapTo(at);
      await school.must(by, reviewee, { type: 'closeCycle', note: null });
      await expect.poll(async () => (await now()).review.closing.nextReviewId).not.toBeNull();
    },
    expectEveryMessageSent,
    stop: school.stop,
  };
}

/** The clock never moves by more than this at once, so that what is not about the review is looked at in between. */
const LONGEST_LEAP = { hours: 24 * 28 };
/** How often the sweep runs; the next sweep finds what falls due. */
const SWEEP = { minutes: 5 };

/**
 * People who can have a part in somebody's review: the managers above, the own team, and people whom policies name by
 * role.
 */
function involved(reviewee: string): string[] {
  const named = people.filter(({ roles }) =>
    roles.some((role) => role === 'headteacher' || role === 'seniorLeader' || role === 'chairOfGovernors'),
  );
  const team = people.filter(({ managerOid }) => managerOid === reviewee);
  return [...new Set([reviewee, ...above(reviewee), ...[...named, ...team].map(({ oid }) => oid)])];
}

function above(oid: string): string[] {
  const manager = people.find((each) => each.oid === oid)?.managerOid;
  return manager ? [manager, ...above(manager)] : [];
}

/** Moves the clock from each moment at which the review calls for a message to the next, with a sweep at each. */
async function leap(
  { fairview: { clock, host }, rest }: TestSchool,
  to: Temporal.Instant,
  nextMessage: () => Promise<string | undefined>,
): Promise<void> {
  await rest();
  while (Temporal.Instant.compare(clock.now(), to) < 0) {
    const from = clock.now();
    const due = await nextMessage();
    const stops = [to, from.add(LONGEST_LEAP), ...(due ? [Temporal.Instant.from(due).add(SWEEP)] : [])];
    const next = stops.toSorted(Temporal.Instant.compare)[0] ?? to;
    clock.set(next);
    await host.runTimers(from, next);
    await rest();
  }
}

async function press(school: TestSchool, by: number, verb: string, inputs: Record<string, unknown>): Promise<void> {
  const find = () =>
    school.chat(by).findLast((message) => JSON.stringify(message.card ?? {}).includes(`"verb":"${verb}"`));
  await expect.poll(find, { message: `${by} gets a card with a button for ${verb}` }).toBeDefined();
  const card = find();
  if (!card) throw new Error(`The card with ${verb} is gone.`);
  const { statusCode, type, value } = await school.fairview.tenant.act(oidOf(by), {
    activityId: card.activityId,
    verb,
    inputs,
  });
  // A refusal is answered in a sentence; a success, with the card as it then is.
  const refused = type === 'application/vnd.microsoft.card.adaptive' ? null : value;
  expect({ verb, statusCode, refused }).toEqual({ verb, statusCode: 200, refused: null });
  await school.rest();
}

/** The things to do in a view, and the state of each; nothing for somebody who no longer sees the review. */
function toDo(view: ReviewView | null): string[] {
  return view?.todos?.map(({ key, state }) => `${key} ${state}`) ?? [];
}
