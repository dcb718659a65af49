import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oidOf, people } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import {
  cardText,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';
import { KENT_STATEMENT } from '../builders/statement.ts';

let school: TestSchool;
const schedule = (number: number) => ({
  type: 'scheduleMeeting' as const,
  meetingId: idFor({ kind: 1, person: number }),
  kind: 'planningMeeting' as const,
  start: '2026-10-14T15:30',
  minutes: 60,
  place: 'Room E1',
  bring: ['Your job description'],
  askToWaiveNotice: false,
});
const events = (number: number) =>
  school.fairview.tenant
    .calendar(oidOf(number), { from: '2026-10-05', to: '2026-10-24' })
    .filter((event) => event.subject === 'Planning and review meeting');
const starts = (number: number) => events(number).map((event) => event.start.dateTime.slice(0, 16));
const labels = (number: number) => school.chat(number).map((message) => cardText(message).split('\n')[0]);

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER] });
  for (const number of [TEACHER, OTHER_TEACHER, HEAD_OF_ENGLISH]) await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, schedule(TEACHER));
  await school.rest();
});
afterAll(async () => {
  await school?.stop();
});

describe('KM-22 a meeting and Outlook', () => {
  test('arranged, it is in both calendars, private, with a Teams link, made once', async () => {
    await expect.poll(() => starts(TEACHER)).toEqual(['2026-10-14T15:30']);
    expect(starts(HEAD_OF_ENGLISH)).toEqual(['2026-10-14T15:30']);
    const [event] = events(HEAD_OF_ENGLISH);
    expect(event?.onlineMeeting?.joinUrl).toMatch(/^https:/);
    expect(event?.sensitivity).toBe('private');
    expect((await school.command(HEAD_OF_ENGLISH, TEACHER, schedule(TEACHER))).status).toBe(200);
    await school.rest();
    expect(events(HEAD_OF_ENGLISH)).toHaveLength(1);
  });

  test('moved in the app, it moves in both calendars, and a new notice goes out', async () => {
    await school.must(HEAD_OF_ENGLISH, TEACHER, {
      type: 'moveMeeting',
      meetingId: idFor({ kind: 1, person: TEACHER }),
      start: '2026-10-16T15:00',
      minutes: 45,
      place: 'Room E2',
      askToWaiveNotice: false,
    });
    await expect
      .poll(() => [starts(TEACHER), starts(HEAD_OF_ENGLISH)])
      .toEqual([['2026-10-16T15:00'], ['2026-10-16T15:00']]);
    await expect
      .poll(() => labels(TEACHER).filter((label) => label === 'Moved' || label === 'Meeting'))
      .toEqual(['Moved', 'Meeting']);
    expect(cardText(school.chat(TEACHER).find((message) => cardText(message).startsWith('Moved')))).toContain(
      'This meeting has been moved',
    );
  });

  test('cancelled in the app, it leaves both calendars, and the reviewee is told why', async () => {
    await school.must(HEAD_OF_ENGLISH, TEACHER, {
      type: 'cancelMeeting',
      meetingId: idFor({ kind: 1, person: TEACHER }),
      reason: 'The hall is flooded.',
    });
    await expect.poll(() => [starts(TEACHER), starts(HEAD_OF_ENGLISH)]).toEqual([[], []]);
    await expect.poll(() => cardText(school.chat(TEACHER).at(-1))).toContain('The hall is flooded.');
  });

  test('cancelled in Outlook, it is cancelled here, and what hung on it is gone', async () => {
    await school.must(HEAD_OF_ENGLISH, OTHER_TEACHER, schedule(OTHER_TEACHER));
    await expect.poll(() => starts(OTHER_TEACHER)).toEqual(['2026-10-14T15:30']);
    await school.fairview.tenant.cancelEvent(oidOf(HEAD_OF_ENGLISH), { id: events(HEAD_OF_ENGLISH)[0]?.id ?? '' });
    await expect
      .poll(
        async () =>
          (await school.review(HEAD_OF_ENGLISH, OTHER_TEACHER)).meetings[0]?.meetings[0]?.cancelled?.inOutlook,
      )
      .toBe(true);
    const { todos } = await school.review(HEAD_OF_ENGLISH, OTHER_TEACHER);
    expect(todos.filter((todo) => todo.rule === 'KM-41')).toEqual([]);
    expect(todos.filter((todo) => todo.action === 'meetingArranged').map((todo) => todo.state)).toEqual(['owed']);
  });

  test('a notification that does not know the secret changes nothing', async () => {
    const body = {
      value: [
        {
          subscriptionId: 'x',
          clientState: 'guess',
          resource: `users/${oidOf(HEAD_OF_ENGLISH)}/events/x`,
          resourceData: { id: 'x' },
        },
      ],
    };
    const answer = await school.call(null, 'POST', '/api/graph/notifications', body);
    expect(answer.status).toBe(202);
    // Of the properties only `subscriptionId` is always there; the others may be null.
    const nothing = { clientState: null, lifecycleEvent: null, resource: null, resourceData: null };
    const bare = { value: [{ subscriptionId: 'x', ...nothing }] };
    expect((await school.call(null, 'POST', '/api/graph/notifications', bare)).status).toBe(202);
    const echoed = await fetch(`${school.origin}/api/graph/notifications?validationToken=abc%20d`, { method: 'POST' });
    expect([echoed.status, await echoed.text()]).toEqual([200, 'abc d']);
  });
});

describe('KM-69 the feedback meeting and Outlook', () => {
  const about = { observationId: idFor({ kind: 3, person: TEACHER }) };
  const shown = (number: number) =>
    school.fairview.tenant
      .calendar(oidOf(number), { from: '2026-10-05', to: '2026-10-24' })
      .filter(({ subject }) => subject === 'Feedback meeting on the lesson observation');
  const times = () => [TEACHER, HEADTEACHER].map((each) => shown(each).map(({ start }) => start.dateTime.slice(0, 16)));
  const plan = (start: string) =>
    school.must(HEADTEACHER, TEACHER, { type: 'planFeedbackMeeting', ...about, start, minutes: 20 });
  const planned = async () => (await school.review(TEACHER, TEACHER)).observations.list[0];

  test('KM-69 X-05 arranged, it is in both calendars with a Teams link; moved or cancelled there, it is here', async () => {
    const dropIn = { type: 'recordDropIn' as const, ...about, start: '2026-10-02T10:00', minutes: 15, focus: 'Starts' };
    await school.must(HEADTEACHER, TEACHER, dropIn);
    await plan('2026-10-05T15:40');
    await school.rest();
    expect(times()).toEqual([['2026-10-05T15:40'], ['2026-10-05T15:40']]);
    expect(shown(HEADTEACHER)[0]?.sensitivity).toBe('private');
    expect(await planned()).toMatchObject({
      feedbackOutlook: 'booked',
      feedbackJoinUrl: expect.stringMatching(/^https:/),
    });
    await plan('2026-10-06T15:40');
    await school.rest();
    expect(times()).toEqual([['2026-10-06T15:40'], ['2026-10-06T15:40']]);
    const event = shown(HEADTEACHER)[0]?.id ?? '';
    await school.fairview.tenant.moveEvent(oidOf(HEADTEACHER), {
      id: event,
      to: {
        start: '2026-10-07T15:45',
        end: '2026-10-07T16:05',
      },
    });
    await school.rest();
    expect((await planned())?.feedbackPlanned?.start).toBe('2026-10-07T14:45:00Z');
    await school.fairview.tenant.cancelEvent(oidOf(HEADTEACHER), { id: event });
    await school.rest();
    expect((await planned())?.feedbackPlanned).toBeNull();
    await plan('2026-10-08T15:40');
    await school.rest();
    expect(times()).toEqual([['2026-10-08T15:40'], ['2026-10-08T15:40']]);
  });

  test('KM-69 moved in Outlook into PPA, a break or lunch, it is put back: that time is never taken', async () => {
    const taken = people.find(({ oid }) => oid === oidOf(TEACHER))?.protectedTime.find(({ weekday }) => weekday === 5);
    const at = (time = '') => `2026-10-09T${time}`;
    const event = shown(HEADTEACHER)[0]?.id ?? '';
    await school.fairview.tenant.moveEvent(oidOf(HEADTEACHER), {
      id: event,
      to: { start: at(taken?.start), end: at(taken?.end) },
    });
    await school.rest();
    expect(times()).toEqual([['2026-10-08T15:40'], ['2026-10-08T15:40']]);
  });
});

describe('KM-22 times when both are free', () => {
  test('are within the school day, on working days, outside the reviewee’s protected time', async () => {
    const { status, body } = await school.call<{ times: { start: string; end: string }[] }>(
      HEAD_OF_ENGLISH,
      'GET',
      `/api/reviews/${school.reviewOf(TEACHER)}/meeting-times?from=2026-10-12&days=12&minutes=60`,
    );
    expect(status).toBe(200);
    expect(body.times.length).toBeGreaterThan(3);
    const protectedTimes =
      school.fairview.tenant.people().find((person) => person.oid === oidOf(TEACHER))?.protectedTime ?? [];
    for (const { start, end } of body.times) {
      const weekday = new Date(`${start}Z`).getUTCDay();
      expect([1, 2, 3, 4, 5]).toContain(weekday);
      expect(start.slice(11) >= '08:30' && end.slice(11) <= '16:30').toBe(true);
      expect(
        protectedTimes.some(
          (time) => time.weekday === weekday && time.start < end.slice(11) && start.slice(11) < time.end,
        ),
      ).toBe(false);
    }
  });

  test('a date that is none is told at its field', async () => {
    const { status, body } = await school.call(
      HEAD_OF_ENGLISH,
      'GET',
      `/api/reviews/${school.reviewOf(TEACHER)}/meeting-times?from=soon`,
    );
    expect([status, body.fields?.[0]?.field]).toEqual([422, 'from']);
  });
});

describe('a meeting that is written up', () => {
  test('stands, though its entry is cleared out of Outlook', async () => {
    const held = { ...schedule(TEACHER), meetingId: idFor({ kind: 5, person: TEACHER }) };
    await school.must(HEAD_OF_ENGLISH, TEACHER, held);
    await school.rest();
    const [event] = events(HEAD_OF_ENGLISH);
    await school.moveTo('2026-10-15T09:00');
    await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
    await school.fairview.tenant.cancelEvent(oidOf(HEAD_OF_ENGLISH), { id: event?.id ?? '' });
    await school.rest();
    const { meetings } = await school.review(HEAD_OF_ENGLISH, TEACHER);
    const [meeting] = meetings.flatMap((section) => section.meetings).filter(({ id }) => id === held.meetingId);
    expect(meeting).toMatchObject({ cancelled: null, canChange: false });
    expect(events(HEAD_OF_ENGLISH)).toEqual([]);
  });
});
