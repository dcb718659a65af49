import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { HEAD_OF_ENGLISH, openSchool, OTHER_TEACHER, TEACHER, type TestSchool } from '../testSchool.ts';
import { planningMeeting } from '../planningMeeting.ts';

let school: TestSchool;
const schedule = (number: number, start: string) => planningMeeting(idFor({ kind: 1, person: number }), start);
const notices = (number: number) =>
  school.chat(number).filter((message) => message.summary === 'A meeting notice for you');
const booked = (number: number) =>
  school.fairview.tenant
    .calendar(oidOf(number), { from: '2026-10-12', to: '2026-10-24' })
    .filter((event) => event.subject === 'Planning and review meeting');

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER] });
  for (const number of [TEACHER, OTHER_TEACHER, HEAD_OF_ENGLISH]) await school.fairview.tenant.install(oidOf(number));
});
afterAll(async () => {
  await school?.stop();
});

describe('when Microsoft 365 does not answer', () => {
  test('Graph unreachable: the meeting stands, says that Outlook has still to follow, and is booked once when Graph is back', async () => {
    school.fairview.tenant.fault({ service: 'graph', mode: 'unreachable' });
    const review = await school.must(HEAD_OF_ENGLISH, TEACHER, schedule(TEACHER, '2026-10-14T15:30'));
    expect(review.meetings[0]?.meetings[0]?.outlook).toBe('waiting');
    const search = await school.call(
      HEAD_OF_ENGLISH,
      'GET',
      `/api/reviews/${school.reviewOf(TEACHER)}/meeting-times?from=2026-10-12`,
    );
    expect([search.status, search.body.code]).toEqual([503, 'unreachable']);
    await school.rest();
    expect(booked(TEACHER)).toHaveLength(0);
    school.fairview.tenant.fault({ service: 'graph', mode: 'ok' });
    await school.moveTo('2026-10-05T08:30');
    await expect.poll(() => booked(TEACHER).length).toBe(1);
    expect(booked(HEAD_OF_ENGLISH)).toHaveLength(1);
    expect((await school.review(HEAD_OF_ENGLISH, TEACHER)).meetings[0]?.meetings[0]?.outlook).toBe('booked');
  });

  test('the Bot Connector not well: the notice waits and is sent once when it is back', async () => {
    school.fairview.tenant.fault({ service: 'connector', mode: 'error', status: 503 });
    await school.must(HEAD_OF_ENGLISH, OTHER_TEACHER, schedule(OTHER_TEACHER, '2026-10-15T15:30'));
    await school.rest();
    expect(notices(OTHER_TEACHER)).toHaveLength(0);
    school.fairview.tenant.fault({ service: 'connector', mode: 'ok' });
    await school.moveTo('2026-10-05T11:00');
    await expect.poll(() => notices(OTHER_TEACHER).length).toBe(1);
    await school.moveTo('2026-10-05T14:00');
    expect(notices(OTHER_TEACHER)).toHaveLength(1);
  });

  test('consent missing: a code of its own, on which the tab asks for it', async () => {
    school.fairview.tenant.consent(oidOf(HEAD_OF_ENGLISH), false);
    const search = await school.call(
      HEAD_OF_ENGLISH,
      'GET',
      `/api/reviews/${school.reviewOf(TEACHER)}/meeting-times?from=2026-10-12&days=5&minutes=30`,
    );
    school.fairview.tenant.consent(oidOf(HEAD_OF_ENGLISH), true);
    expect([search.status, search.body.code]).toEqual([403, 'consentNeeded']);
  });
});

describe('a card’s buttons', () => {
  const notice = () => notices(TEACHER)[0]?.activityId ?? '';

  test('data changed by hand is refused in words, and nothing happens', async () => {
    const before = (await school.review(TEACHER, TEACHER)).version;
    const answer = await school.fairview.tenant.act(oidOf(TEACHER), {
      activityId: notice(),
      verb: 'acknowledgeMeeting',
      data: {
        verb: 'approveObjectives',
        reviewId: school.reviewOf(OTHER_TEACHER),
        messageKey: 'x',
        aboutId: 'x',
        revision: 0,
        admin: true,
      },
    });
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    const foreign = await school.fairview.tenant.act(oidOf(TEACHER), {
      activityId: notice(),
      verb: 'acknowledgeMeeting',
      data: {
        verb: 'acknowledgeMeeting',
        reviewId: school.reviewOf(OTHER_TEACHER),
        messageKey: 'x',
        aboutId: idFor({ kind: 1, person: OTHER_TEACHER }),
        revision: 1,
      },
    });
    expect(foreign.type).toBe('application/vnd.microsoft.activity.message');
    expect((await school.review(TEACHER, TEACHER)).version).toBe(before);
    expect((await school.review(OTHER_TEACHER, OTHER_TEACHER)).meetings[0]?.meetings[0]?.answer.kind).toBe('none');
  });

  test('pressed twice, it is done once and says so both times', async () => {
    for (let press = 0; press < 2; press += 1) {
      const answer = await school.fairview.tenant.act(oidOf(TEACHER), {
        activityId: notice(),
        verb: 'acknowledgeMeeting',
        ...(press === 1 && {
          data: {
            verb: 'acknowledgeMeeting',
            reviewId: school.reviewOf(TEACHER),
            messageKey: `meetingNotice.${idFor({ kind: 1, person: TEACHER })}.1`,
            aboutId: idFor({ kind: 1, person: TEACHER }),
            revision: 1,
          },
        }),
      });
      expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    }
    expect((await school.review(TEACHER, TEACHER)).meetings[0]?.meetings[0]?.answer.kind).toBe('acknowledged');
  });
});

describe('the bot’s door', () => {
  test('without a token, or with a forged one, nobody gets in', async () => {
    const activity = {
      type: 'message',
      text: 'what is due',
      from: { id: '29:x', aadObjectId: oidOf(TEACHER) },
      conversation: { id: 'c' },
      recipient: { id: '28:x' },
      channelId: 'msteams',
      serviceUrl: school.origin,
      id: '1',
    };
    expect(
      (
        await fetch(`${school.origin}/api/messages`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(activity),
        })
      ).status,
    ).toBe(401);
    const forged = await school.fairview.tenant.mintToken({ audience: 'bot', forgery: { foreignKey: true } });
    const response = await fetch(`${school.origin}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${forged}` },
      body: JSON.stringify(activity),
    });
    expect(response.status).toBe(401);
  });

  test('it answers what is due, and helps with anything else', async () => {
    await school.fairview.tenant.send(oidOf(HEAD_OF_ENGLISH), { text: 'my team' });
    await school.fairview.tenant.send(oidOf(HEAD_OF_ENGLISH), { text: 'tell me a joke' });
    const cards = school
      .chat(HEAD_OF_ENGLISH)
      .slice(-4)
      .map((message) => JSON.stringify(message.card ?? {}));
    expect(cards.some((card) => card.includes('Your team') && card.includes('Lucy Pemberton'))).toBe(true);
    expect(cards.some((card) => card.includes('What I can do'))).toBe(true);
  });
});

describe('while nobody takes anything out of the queue', () => {
  test('a press in chat is answered at once, with the card as it now is', async () => {
    await school.fairview.host.stop();
    const answer = await school.fairview.tenant.act(oidOf(OTHER_TEACHER), {
      activityId: notices(OTHER_TEACHER)[0]?.activityId ?? '',
      verb: 'acknowledgeMeeting',
    });
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    const { meetings } = await school.review(OTHER_TEACHER, OTHER_TEACHER);
    expect(meetings[0]?.meetings[0]?.answer.kind).toBe('acknowledged');
  });
});
