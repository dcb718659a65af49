import { Temporal } from 'temporal-polyfill';
import type { ReviewView } from '#domain/views/review.ts';
import { DEMONSTRATION_BEGINS, type LocalFairview } from '../compose.ts';
import { adoptions } from './adoptions.ts';
import { oidOf, people, registerEntry } from './people.ts';
import { schoolYear } from './schoolYear.ts';
import { associates, HEADTEACHERS_REVIEWER, teachers } from './stories.ts';
import { trainings } from './trainings.ts';
import { type Deed, deedsOf, HASH_TO_COME } from './story.ts';

const ADMINISTRATOR = 46;
const HEADTEACHER = 1;

/**
 * Plays the demonstration school's story up to Monday 5 October 2026, through the app's own API and as its own people;
 * nothing is written behind the app's back. Does nothing where the school is already set up.
 */
export async function seedSchool(fairview: LocalFairview, say: (line: string) => void): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- As the contract has it.
  const health = (await (await fetch(`${fairview.origin}/api/health`)).json()) as { setUp: boolean };
  if (health.setUp) return;
  say('Setting up the demonstration school …');
  const reviews = new Map<number, string>();
  const at = (local: string) => fairview.clock.set(momentOf(local));

  at('2026-01-12T08:00');
  await setUp(fairview);
  for (const person of fairview.tenant.people()) await fairview.tenant.install(person.oid);
  await openReviews({
    fairview,
    reviews,
    numbers: people.filter((each) => each.staffGroup === 'associate' && isReviewed(each)).map(numberOf),
  });
  const told = associates.flatMap((story) => deedsOf(story, 'reviewMeeting'));
  await tell({ fairview, reviews, deeds: told.filter((deed) => deed.at < '2026-09-01') });

  at('2026-09-01T08:00');
  await openReviews({
    fairview,
    reviews,
    numbers: people.filter((each) => isTeaching(each.staffGroup) && isReviewed(each)).map(numberOf),
  });
  const rest = [
    ...told.filter((deed) => deed.at >= '2026-09-01'),
    ...teachers.flatMap((story) => deedsOf(story, 'planningMeeting')),
  ];
  await tell({ fairview, reviews, deeds: rest });

  fairview.clock.set(DEMONSTRATION_BEGINS.subtract({ minutes: 10 }));
  await fairview.host.drainQueues();
  await fairview.moveTo(DEMONSTRATION_BEGINS);
  say(`${people.length} people, ${reviews.size} reviews.`);
}

async function setUp(fairview: LocalFairview): Promise<void> {
  const school = { name: 'Larkmoor School', calendar: schoolYear };
  await ask({
    fairview,
    by: ADMINISTRATOR,
    method: 'PUT',
    path: '/api/school',
    body: { school, people: people.map(registerEntry) },
  });
  for (const training of trainings)
    await ask({
      fairview,
      by: ADMINISTRATOR,
      method: 'PUT',
      path: '/api/trainings',
      body: { ...training, kept: true },
    });
  for (const adoption of adoptions)
    await ask({ fairview, by: ADMINISTRATOR, method: 'POST', path: '/api/policies/adoptions', body: adoption });
}

type OpenReviewsArgs = { fairview: LocalFairview; reviews: Map<number, string>; numbers: readonly number[] };

async function openReviews({ fairview, reviews, numbers }: OpenReviewsArgs): Promise<void> {
  await Promise.all(
    numbers.map(async (number) => {
      const reviewerOid = number === HEADTEACHER ? { reviewerOid: oidOf(HEADTEACHERS_REVIEWER) } : {};
      const opened = await ask<{ reviewId: string }>({
        fairview,
        by: ADMINISTRATOR,
        method: 'POST',
        path: '/api/reviews',
        body: {
          revieweeOid: oidOf(number),
          ...reviewerOid,
        },
      });
      reviews.set(number, opened.reviewId);
    }),
  );
}

type TellArgs = { fairview: LocalFairview; reviews: ReadonlyMap<number, string>; deeds: readonly Deed[] };

/** Carries out deeds in the order of their moments; deeds of different people at the same moment run in parallel. */
async function tell({ fairview, reviews, deeds }: TellArgs): Promise<void> {
  const moments = Map.groupBy(deeds, (deed) => deed.at);
  for (const moment of [...moments.keys()].toSorted()) {
    fairview.clock.set(momentOf(moment));
    const people = Map.groupBy(moments.get(moment) ?? [], (deed) => deed.reviewOf);
    await Promise.all([...people.values()].map((own) => inTurn(own, (deed) => carryOut({ fairview, reviews, deed }))));
    await fairview.host.drainQueues();
    await fairview.tenant.settle();
  }
}

type CarryOutArgs = { fairview: LocalFairview; reviews: ReadonlyMap<number, string>; deed: Deed };

async function carryOut({ fairview, reviews, deed: { by, reviewOf, command } }: CarryOutArgs): Promise<void> {
  const place = `/api/reviews/${reviews.get(reviewOf)}`;
  const exact =
    command.type === 'signStatement' && command.textHash === HASH_TO_COME
      ? { ...command, textHash: await hashToSign({ fairview, by, place }) }
      : command;
  await ask({
    fairview,
    by,
    method: 'POST',
    path: `${place}/commands`,
    body: { commandId: crypto.randomUUID(), command: exact },
  });
}

type HashToSignArgs = { fairview: LocalFairview; by: number; place: string };

async function hashToSign({ fairview, by, place }: HashToSignArgs): Promise<string> {
  const review = await ask<ReviewView>({ fairview, by, method: 'GET', path: place });
  return review.statement?.versions.at(-1)?.textHash ?? HASH_TO_COME;
}

type AskArgs = { fairview: LocalFairview; by: number; method: string; path: string; body?: unknown };

async function ask<Answer>({ fairview: { origin, tenant }, by, method, path, body }: AskArgs): Promise<Answer> {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { Authorization: `Bearer ${await tenant.tokenFor(oidOf(by))}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(
      `The demonstration school could not be set up: ${method} ${path} as ${by}: ${await response.text()}`,
    );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- As the contract has it.
  return (await response.json()) as Answer;
}

async function inTurn<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  for (const item of items) await act(item);
}

/** Nobody in induction or probation has a review yet (KM-02, TA-01). */
const isReviewed = ({ employment }: (typeof people)[number]) =>
  employment.inductionUntil === null && employment.probationUntil === null;

const isTeaching = (staffGroup: string | null) => staffGroup === 'teacher' || staffGroup === 'headteacher';

const numberOf = ({ oid }: { oid: string }) => Number(oid.slice(-3));

function momentOf(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(schoolYear.timeZone).toInstant();
}
