import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { isBefore } from '#domain/calendar/moments.ts';
import type { Command } from '#domain/review/commands.ts';
import type { Person } from '#domain/people/person.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { requests } from '#domain/review/requests.ts';
import type { AdoptionDraft } from '#domain/views/policy.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { createApp } from '#functions/app.ts';
import { contextOf, schoolNow } from '#functions/reviews/context.ts';
import { oidOf, people } from '#local/school/people.ts';
import { localSettings } from '#local/settings.ts';
import { momentOf, openSchool, type TestSchool } from '../../testSchool.ts';

export type Cycle = Awaited<ReturnType<typeof openCycle>>;

/**
 * One person's review from its launch to its close: people act through the API and by pressing the buttons of the cards
 * that reached them, and the clock moves on from deed to deed.
 */
export async function openCycle({
  reviewee,
  begins,
  adopts,
  register,
}: {
  reviewee: number;
  begins: string;
  adopts?: readonly AdoptionDraft[];
  register?: (entry: Person) => Person;
}) {
  const school = await openSchool({
    reviewsOf: [reviewee],
    begins,
    ...(adopts && { adopts }),
    ...(register && { register }),
  });
  const { fairview } = school;
  for (const oid of involved(oidOf(reviewee))) await fairview.tenant.install(oid);
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

  /** Expects that every message the review has called for by now reached the person it was for, and none failed. */
  const expectEveryMessageSent = async (): Promise<number> => {
    const look = async () => {
      await school.rest();
      const { review, context } = await now();
      const sent = await app.deliveries.ofReview(review.id);
      const called = messagesFor(review, context).filter(({ at }) => isBefore(at, context.now));
      const missing = called.filter(
        ({ key, to }) => !sent.some((each) => each.key === key && each.to === to && each.status === 'sent'),
      );
      return { sent, missing: missing.map(({ kind, key }) => `${kind} ${key}`) };
    };
    await expect.poll(async () => (await look()).missing, { timeout: 20_000 }).toEqual([]);
    const { sent } = await look();
    expect(sent.filter(({ status }) => status !== 'sent').map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual([]);
    return sent.length;
  };

  return {
    school,
    /** The state of the review and the rules it is under, as stored. */
    now,
    /** Somebody does something at a moment, local to the school; a refusal fails the test. */
    does: async (at: string, by: number, command: Command): Promise<ReviewView> => {
      await leapTo(school, at);
      const review = await school.must(by, reviewee, command);
      await expectEveryMessageSent();
      return review;
    },
    /** Somebody presses a button of the last card in chat that has it, and the review changes by it. */
    presses: async (at: string, by: number, verb: string, inputs: Record<string, unknown> = {}): Promise<void> => {
      await leapTo(school, at);
      const before = await now();
      await press(school, by, verb, inputs);
      const after = await now();
      expect([verb, after.review.version > before.review.version]).toEqual([verb, true]);
      await expectEveryMessageSent();
    },
    /** Somebody tries what is refused; answers the rule under which, with the reason that is given. */
    isRefused: async (at: string, by: number, command: Command): Promise<string> => {
      await leapTo(school, at);
      const { status, body } = await school.command(by, reviewee, command);
      expect([command.type, status >= 400]).toEqual([command.type, true]);
      return `${body.rule ?? body.code} ${body.detail}`;
    },
    /** Records by its rule a duty that only the one who owes it can know to be done. */
    records: async (at: string, by: number, rule: string): Promise<void> => {
      await leapTo(school, at);
      const { review, context } = await now();
      const duty = obligations(review, context).find(
        (each) => each.rule === rule && each.owedByOid === oidOf(by) && ['owed', 'overdue'].includes(each.state),
      );
      if (!duty) throw new Error(`${by} owes nothing under ${rule} on ${at}.`);
      await school.must(by, reviewee, { type: 'recordDuty', key: duty.key, on: at.slice(0, 10), note: null });
    },
    /** What is owed or overdue at a moment, each as "rule duty"; empty at a cycle's end. */
    open: async (at: string): Promise<string[]> => {
      await leapTo(school, at);
      const { review, context } = await now();
      return obligations(review, context)
        .filter(({ state, optional }) => !optional && state !== 'done' && state !== 'withdrawn')
        .map(({ rule, duty }) => `${rule} ${duty}`);
    },
    /** What people are asked for at a moment beside their duties, each as "person request"; empty at a cycle's end. */
    asked: async (at: string): Promise<string[]> => {
      await leapTo(school, at);
      const { review, context } = await now();
      return requests(review, context).map(({ to, title }) => `${context.person(to)?.displayName ?? to}: ${title}`);
    },
    expectEveryMessageSent,
    stop: school.stop,
  };
}

/** Who can have a part in somebody's review: the managers above, the own team, and those whom policies name by role. */
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

/** Days between two looks at what fell due: a cycle is a year, and what is late by so much still comes once. */
const LEAP = { hours: 24 * 4 };

/** Moves the clock on in leaps of some days; at each the timers run, and what they queued is worked off. */
async function leapTo(school: TestSchool, local: string): Promise<void> {
  const { clock, host } = school.fairview;
  const to = momentOf(local);
  await school.rest();
  while (Temporal.Instant.compare(clock.now(), to) < 0) {
    const from = clock.now();
    const leap = from.add(LEAP);
    const next = Temporal.Instant.compare(leap, to) < 0 ? leap : to;
    clock.set(next);
    await host.runTimers(from, next);
    await host.drainQueues();
  }
  await school.rest();
}

async function press(school: TestSchool, by: number, verb: string, inputs: Record<string, unknown>): Promise<void> {
  const find = () =>
    school.chat(by).findLast((message) => JSON.stringify(message.card ?? {}).includes(`"verb":"${verb}"`));
  await expect.poll(find, { timeout: 20_000, message: `${by} gets a card with a button for ${verb}` }).toBeDefined();
  const card = find();
  if (!card) throw new Error(`The card with ${verb} is gone.`);
  const answer = await school.fairview.tenant.act(oidOf(by), { activityId: card.activityId, verb, inputs });
  expect([verb, answer.statusCode]).toEqual([verb, 200]);
  expect(JSON.stringify(answer.value)).not.toContain('could not');
  await school.rest();
}
