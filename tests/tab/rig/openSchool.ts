import { afterAll, inject } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { oidOf } from '#local/school/people.ts';
import { type Answer, talkTo } from './talkTo.ts';

type Options = {
  reviewsOf: readonly number[];
  begins?: string;
  adopts?: readonly unknown[];
  trained?: readonly number[];
};

/**
 * A whole school for the tests of a page: its people, their reviews, and what happens in it before a page is shown. It
 * closes after the file.
 */
export async function openSchool(options: Options) {
  const { school, origin, reviews } = await keeper<{
    school: number;
    origin: string;
    reviews: Record<number, string>;
  }>('/open', options);
  afterAll(() => keeper('/close', { school }));
  const tokenOf = async (number: number) =>
    (await keeper<{ token: string }>('/token', { school, oid: oidOf(number) })).token;
  const call = async <Body>(by: number, method: string, path: string, body?: unknown): Promise<Answer<Body>> =>
    talkTo<Body>(origin, { method, path, body: JSON.stringify(body), token: await tokenOf(by) });
  const reviewOf = (reviewee: number) => reviews[reviewee] ?? '';
  return {
    origin,
    tokenOf,
    call,
    reviewOf,
    /** Gives a command that is expected to be accepted. */
    must: async (by: number, reviewee: number, command: Command): Promise<ReviewView> => {
      const body = { commandId: crypto.randomUUID(), command };
      const path = `/api/reviews/${reviewOf(reviewee)}/commands`;
      const answer = await call<{ review: ReviewView; detail?: string }>(by, 'POST', path, body);
      if (answer.status !== 200) throw new Error(`${command.type} was refused: ${answer.body.detail}`);
      return answer.body.review;
    },
    review: async (by: number, reviewee: number): Promise<ReviewView> =>
      (await call<ReviewView>(by, 'GET', `/api/reviews/${reviewOf(reviewee)}`)).body,
    /** Sets the school's local time; nothing that falls due in between is sent. */
    comesTo: (local: string) => keeper('/clock', { school, local }),
  };
}

export type School = Awaited<ReturnType<typeof openSchool>>;

async function keeper<Body>(path: string, body: unknown): Promise<Body> {
  const { status, body: answer } = await talkTo<Body>(inject('schools'), {
    method: 'POST',
    path,
    body: JSON.stringify(body),
    token: '',
  });
  if (status !== 200) throw new Error(String(answer));
  return answer;
}
