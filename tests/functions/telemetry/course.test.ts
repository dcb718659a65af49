import { trace } from '@opentelemetry/api';
import { QueueClient } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { MEASURES } from '#functions/telemetry/measures.ts';
import type { Measured } from '#local/measures.ts';
import { oidOf, people } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import {
  HEAD_OF_ENGLISH,
  HEAD_OF_MATHS,
  MATHS_TEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../../testSchool.ts';

/** What somebody types, and what services might say in an error: it must never be seen by those who operate the app. */
const SECRET = 'Nadia Khalil struggles with year nine';

let school: TestSchool;
let measured: readonly Measured[];
const logged: string[] = [];

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation((...said) => void logged.push(said.join(' ')));
  school = await openSchool({
    reviewsOf: [TEACHER, OTHER_TEACHER, MATHS_TEACHER],
    log: (line) => void logged.push(line),
  });
  await course(school);
  measured = await school.fairview.measures();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await school?.stop();
});

/** A morning in which much goes wrong, and everything that goes wrong speaks of somebody. */
async function course({ call, fairview, must, rest, moveTo, reviewOf, origin }: TestSchool): Promise<void> {
  const { tenant } = fairview;
  const invite = async (number: number, by: number) => {
    await must(by, number, planningMeeting(idFor({ kind: 1, person: number }), '2026-10-14T15:30'));
    await rest();
  };
  await call(HEAD_OF_ENGLISH, 'GET', '/api/home');
  await call(HEAD_OF_ENGLISH, 'GET', `/api/reviews/${reviewOf(TEACHER)}`);
  await call(OTHER_TEACHER, 'GET', `/api/reviews/${reviewOf(TEACHER)}`);
  await call(HEAD_OF_ENGLISH, 'GET', `/api/${encodeURIComponent(SECRET)}?of=${oidOf(TEACHER)}`);
  await call(HEAD_OF_ENGLISH, 'POST', `/api/reviews/${reviewOf(TEACHER)}/commands`, { text: SECRET });
  await call(null, 'GET', `/api/reviews/${reviewOf(TEACHER)}`);
  await call(null, 'GET', '/api/home');
  await call(SECRET.replaceAll(' ', '.'), 'GET', '/api/home');
  await call(null, 'POST', '/api/messages', { type: 'message', text: SECRET, from: { aadObjectId: oidOf(TEACHER) } });
  await call(null, 'POST', '/api/graph/notifications', {
    value: [{ clientState: 'wrong', subscriptionId: SECRET, resource: `users/${oidOf(TEACHER)}/events/1` }],
  });
  await fetch(`${origin}/tab/`);

  await invite(TEACHER, HEAD_OF_ENGLISH);
  await tenant.install(oidOf(OTHER_TEACHER));
  tenant.fault({ service: 'connector', oid: oidOf(OTHER_TEACHER), mode: 'error', status: 403, code: SECRET });
  await invite(OTHER_TEACHER, HEAD_OF_ENGLISH);
  tenant.fault({ service: 'graph', mode: 'throttled', retryAfter: 0, times: 1 });
  await tenant.install(oidOf(MATHS_TEACHER));
  tenant.fault({
    service: 'connector',
    oid: oidOf(MATHS_TEACHER),
    mode: 'error',
    status: 403,
    code: 'ConversationBlockedByUser',
  });
  await invite(MATHS_TEACHER, HEAD_OF_MATHS);

  // Work that cannot be done, and that speaks of somebody.
  const queue = new QueueClient(fairview.storageConnectionString, 'work');
  for (const work of ['launch', SECRET]) {
    const entry = { work, message: { launchId: SECRET }, failed: 9 };
    await queue.sendMessage(Buffer.from(JSON.stringify(entry)).toString('base64'));
  }
  await moveTo('2026-10-05T08:31');
}

/** How often it was noted in all with these attributes. */
function countOf(name: string, wanted: Record<string, string> = {}): number {
  const fits = ({ attributes }: Measured) => Object.entries(wanted).every(([key, value]) => attributes[key] === value);
  return measured.filter((each) => each.name === name && fits(each)).reduce((sum, { count }) => sum + count, 0);
}

const longest = (name: string) =>
  Math.max(...measured.filter((each) => each.name === name).map(({ seconds }) => seconds?.longest ?? 0));

describe('what an operator can see of a morning', () => {
  test('who was turned away, by reason', () => {
    expect(countOf('fairview.signin.refused', { reason: 'missing' })).toBe(2);
    expect(countOf('fairview.signin.refused', { reason: 'wrong' })).toBe(1);
    expect(countOf('fairview.signin.refused', { reason: 'notTheBotConnector' })).toBe(1);
    expect(countOf('fairview.signin.refused', { reason: 'notGraph' })).toBe(1);
  });

  test('requests by the template of their route and the class of their status', () => {
    expect(countOf('fairview.requests', { route: 'GET /api/reviews/{id}', status: '2xx' })).toBe(1);
    expect(countOf('fairview.requests', { route: 'GET /api/reviews/{id}', status: '4xx' })).toBe(2);
    expect(countOf('fairview.requests', { route: 'GET /api/home', status: '4xx' })).toBe(2);
    expect(countOf('fairview.requests', { route: 'none', status: '4xx' })).toBe(1);
    expect(countOf('fairview.requests', { route: 'GET /tab', status: '2xx' })).toBe(1);
    expect(countOf('fairview.requests', { status: '5xx' })).toBe(0);
  });

  test('deliveries by channel, and why one did not go through', () => {
    expect(countOf('fairview.deliveries', { channel: 'chat', outcome: 'sent' })).toBeGreaterThanOrEqual(1);
    expect(countOf('fairview.deliveries', { channel: 'feed', outcome: 'sent', about: 'review' })).toBe(2);
    const moved = { channel: 'chat', outcome: 'nextChannel', about: 'review' };
    expect(countOf('fairview.deliveries', { ...moved, reason: 'ConversationBlockedByUser' })).toBe(1);
    expect(countOf('fairview.deliveries', { ...moved, reason: 'other' })).toBe(1);
  });

  test('throttling by Graph, and refusals by the Bot Connector', () => {
    expect(countOf('fairview.calls', { service: 'graph', outcome: 'throttled' })).toBe(1);
    expect(countOf('fairview.calls', { service: 'graph', outcome: 'ok' })).toBeGreaterThan(0);
    expect(countOf('fairview.calls', { service: 'connector', outcome: 'refused' })).toBe(2);
    expect(countOf('fairview.calls', { service: 'login', outcome: 'ok' })).toBeGreaterThan(0);
  });

  test('how long messages waited and how long their work took, and that one was given up', () => {
    expect(countOf('fairview.queue.age', { work: 'deliver' })).toBeGreaterThanOrEqual(3);
    expect(longest('fairview.queue.age')).toBeLessThan(60);
    expect(countOf('fairview.queue.work', { work: 'deliver', outcome: 'done' })).toBeGreaterThanOrEqual(3);
    expect(countOf('fairview.queue.work', { work: 'launch', outcome: 'failed' })).toBe(1);
    expect(countOf('fairview.queue.work', { work: 'other', outcome: 'failed' })).toBe(1);
    expect(countOf('fairview.queue.givenUp', { work: 'launch' })).toBe(1);
    expect(countOf('fairview.queue.givenUp', { work: 'other' })).toBe(1);
  });

  test('that timers ran, and how late the oldest review was found', () => {
    expect(countOf('fairview.timer', { timer: 'sweep', outcome: 'done' })).toBeGreaterThanOrEqual(1);
    expect(countOf('fairview.sweep.lateness')).toBe(countOf('fairview.timer', { timer: 'sweep' }));
    expect(countOf('fairview.timer', { timer: 'other' })).toBe(0);
  });
});

describe('what an operator never sees', () => {
  /** Whatever says who or what: names, addresses, ids of people and reviews, and what somebody wrote. */
  const personal = () => [
    ...people.flatMap(({ displayName, givenName, surname, mail, oid }) => [displayName, givenName, surname, mail, oid]),
    ...[TEACHER, OTHER_TEACHER, MATHS_TEACHER].map((number) => school.reviewOf(number)),
    ...SECRET.split(' '),
    SECRET,
    '@',
    'Room 1',
  ];

  /** Whether the text has it as a word of its own: the surname Day is not in `ServiceUnavailableToday`. */
  const says = (text: string, word: string | null) =>
    word !== null && new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(word)}(?![\\p{L}\\d])`, 'iu').test(text);

  test('nothing that is measured says who or what: each attribute has a value of its list, and no list has any of it', () => {
    const text = JSON.stringify(measured);
    const words = personal().filter((word) => !['with', 'Room 1'].includes(word ?? ''));
    expect(words.filter((word) => says(text, word))).toEqual([]);
    expect(text).not.toMatch(/[\da-f]{8}-[\da-f]{4}/i);
    for (const { name, attributes } of measured) {
      const lists: Record<string, readonly string[]> = MEASURES[name as keyof typeof MEASURES].attributes;
      expect(Object.keys(attributes).toSorted()).toEqual(Object.keys(lists).toSorted());
      expect(Object.entries(attributes).filter(([key, value]) => !lists[key]?.includes(String(value)))).toEqual([]);
    }
  });

  test('nothing in the log of the functions says it either', () => {
    expect(logged.some((line) => line.includes('given up'))).toBe(true);
    const text = logged.join('\n');
    expect(personal().filter((word) => word !== 'with' && says(text, word))).toEqual([]);
    expect(text).not.toMatch(/[\da-f]{8}-[\da-f]{4}/i);
  });

  test('no traces are made, in which libraries would note addresses', () => {
    const span = trace.getTracer('fairview').startSpan('anything');
    expect(span.isRecording()).toBe(false);
  });
});
