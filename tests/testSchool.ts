import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { AdoptionDraft } from '#domain/views/policy.ts';
import type { Command } from '#domain/review/commands.ts';
import type { HomeView } from '#domain/views/home.ts';
import type { Person } from '#domain/people/person.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { Settings } from '#functions/settings.ts';
import { type LocalFairview, startLocally } from '#local/compose.ts';
import { adoptions } from '#local/school/adoptions.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import type { ChatMessage } from '#local/tenant/chatMessage.ts';
import { watchContract } from './contract/watchContract.ts';
import { emptyStorage } from './emptyStorage.ts';

/** People of the demonstration school, by their part in the tests. */
export const HEADTEACHER = 1;
export const SENIOR_LEADER = 2;
export const HEAD_OF_ENGLISH = 5;
export const HEAD_OF_MATHS = 6;
export const TEACHER = 12;
export const OTHER_TEACHER = 13;
export const MATHS_TEACHER = 16;
export const EARLY_CAREER_TEACHER = 20;
export const ADMINISTRATOR = 46;

export type Answer<Body> = { status: number; body: Body };
export type ProblemBody = {
  code: string;
  detail: string;
  rule?: string;
  clause?: string;
  fields?: { field: string; message: string }[];
};

export type TestSchool = Awaited<ReturnType<typeof openSchool>>;

/**
 * The whole app in memory with the demonstration school's people, a review for each named person, and no story yet.
 * `begins` is local time; by default Monday 5 October 2026, 08:00.
 */
export async function openSchool({
  reviewsOf,
  begins = '2026-10-05T08:00',
  folder = null,
  port = 0,
  adopts = adoptions,
  register = (entry) => entry,
  trained = [HEADTEACHER, SENIOR_LEADER, HEAD_OF_ENGLISH, HEAD_OF_MATHS],
  storage = emptyStorage,
  disabled = [],
  settings = {},
  log,
}: {
  reviewsOf: readonly number[];
  begins?: string;
  folder?: string | null;
  port?: number;
  /** The policies that the school adopts; by default those of the demonstration. */
  adopts?: readonly AdoptionDraft[];
  /** Changes to the demonstration's register, for policies with other staff groups and posts. */
  register?: (entry: Person) => Person;
  /** Who was trained in observing, as the Kent model asks of whoever observes. */
  trained?: readonly number[];
  /** Where to get an empty storage. */
  storage?: () => Promise<string>;
  /** Functions that the host never calls. */
  disabled?: readonly string[];
  /** What differs from the settings of the demonstration. */
  settings?: Partial<Settings>;
  /** Receives what the functions write to their log. */
  log?: (line: string) => void;
}) {
  const contract = watchContract();
  const fairview = await startLocally({
    port,
    folder,
    storage: folder === null ? await storage() : undefined,
    begins: momentOf(begins),
    disabled,
    settings,
    onAnswer: contract.onAnswer,
    ...(log && { log }),
  });
  const reviews = new Map<number, string>();
  const school = actIn(fairview, (number) => reviews.get(number) ?? '');
  const { call } = school;

  const fail = async (detail: string): Promise<never> => {
    await fairview.stop();
    throw new Error(detail);
  };
  const setUp = await call(ADMINISTRATOR, 'PUT', '/api/school', {
    school: { name: 'Larkmoor School', calendar: schoolYear },
    people: people.map((person) => register(registerEntry(person))),
  });
  if (setUp.status !== 200) await fail(setUp.body.detail);
  for (const adoption of adopts) {
    const adopted = await call(ADMINISTRATOR, 'POST', '/api/policies/adoptions', adoption);
    if (adopted.status !== 201) await fail(adopted.body.detail);
  }
  if (adopts.some(({ source }) => 'policy' in source && source.policy === 'kent-model'))
    await Promise.all(
      trained.map((number) =>
        call(ADMINISTRATOR, 'PUT', '/api/trainings', {
          oid: oidOf(number),
          what: 'observing',
          on: '2025-09-03',
          kept: true,
        }),
      ),
    );
  for (const number of reviewsOf) {
    const opened = await call<{ reviewId: string }>(ADMINISTRATOR, 'POST', '/api/reviews', {
      revieweeOid: oidOf(number),
    });
    if (opened.status !== 201) await fail(`The review of ${number} could not be opened.`);
    reviews.set(number, opened.body.reviewId);
  }
  return {
    ...school,
    contract,
    /** Stops the school; fails where one of its answers broke the contract. */
    stop: async () => {
      await school.stop();
      contract.expectKept();
    },
  };
}

/** What people of a running school can do and see, for tests. */
export function actIn(fairview: LocalFairview, reviewOf: (reviewee: number) => string) {
  const call = async <Body = ProblemBody>(
    by: number | string | null,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer<Body>> => {
    const token = typeof by === 'number' ? await fairview.tenant.tokenFor(oidOf(by)) : by;
    const response = await fetch(`${fairview.origin}${path}`, {
      method,
      headers: { ...(token !== null && { Authorization: `Bearer ${token}` }), 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Body };
  };

  const command = (by: number, reviewee: number, wish: Command, more: { commandId?: string } = {}) =>
    call<ProblemBody & { review: ReviewView }>(by, 'POST', `/api/reviews/${reviewOf(reviewee)}/commands`, {
      commandId: randomUUID(),
      ...more,
      command: wish,
    });

  return {
    fairview,
    origin: fairview.origin,
    call,
    reviewOf,
    command,
    /** Carries out a command that is expected to be accepted; answers the review as it then is. */
    must: async (by: number, reviewee: number, wish: Command): Promise<ReviewView> => {
      const { status, body } = await command(by, reviewee, wish);
      if (status !== 200) throw new Error(`${wish.type} was refused: ${body.detail}`);
      return body.review;
    },
    review: async (by: number, reviewee: number) =>
      (await call<ReviewView>(by, 'GET', `/api/reviews/${reviewOf(reviewee)}`)).body,
    home: async (by: number) => (await call<HomeView>(by, 'GET', '/api/home')).body,
    chat: (number: number): ChatMessage[] => fairview.tenant.chats(oidOf(number)),
    /** Waits until nothing is left to do at this moment: queues empty, notifications delivered. */
    rest: () => rest(fairview),
    moveTo: async (local: string) => {
      await rest(fairview);
      await fairview.moveTo(momentOf(local));
      await rest(fairview);
    },
    /**
     * Like `moveTo`, in one step: what falls due on the way comes at its end, as after a long outage. For stories in
     * which nothing on the way matters, since a move looks round five times on each working day.
     */
    leapTo: async (local: string) => {
      await rest(fairview);
      const [from, to] = [fairview.clock.now(), momentOf(local)];
      fairview.clock.set(to);
      await fairview.host.runTimers(from, to);
      await rest(fairview);
    },
    momentOf,
    stop: fairview.stop,
  };
}

/** Works off what is queued and delivered, until a round finds nothing new in either. */
async function rest({ host, tenant }: LocalFairview): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    await tenant.settle();
    quiet = (await host.drainQueues()) === 0 ? quiet + 1 : 0;
  }
}

export function momentOf(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant();
}

/** All text of a card, one line each, for checking what it says. */
export function cardText(message: ChatMessage | undefined): string {
  const lines: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === 'object' && value !== null) {
      const { text, title, value: said, ...rest } = value as { text?: unknown; title?: unknown; value?: unknown };
      for (const each of [title, text, said]) if (typeof each === 'string') lines.push(each);
      walk(Object.values(rest));
    }
  };
  walk(message?.card);
  return lines.join('\n');
}
