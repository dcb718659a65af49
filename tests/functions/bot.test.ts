import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpRequest } from '@azure/functions';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createApp } from '#functions/app.ts';
import { botRoute } from '#functions/http/messages.ts';
import { createConversationStore } from '#functions/storage/conversationStore.ts';
import { openTables } from '#functions/storage/tables.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { localSettings } from '#local/settings.ts';
import type { CardJson } from '#local/tenant/chatMessage.ts';
import { conversationIdOf, teamsUserId } from '#local/tenant/connector/teamsIds.ts';
import { BOT_ID, TENANT_ID } from '#local/tenant/identity.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { cardText, HEAD_OF_ENGLISH, openSchool, OTHER_TEACHER, TEACHER, type TestSchool } from '../testSchool.ts';

/** A person of the tenant who is not in the school’s register. */
const NEWCOMER = '9b1f7c30-0000-4000-8000-0000000000aa';

let school: TestSchool;
const app = () =>
  createApp({
    settings: localSettings({
      origin: school.origin,
      storageConnectionString: school.fairview.storageConnectionString,
    }),
    clock: school.fairview.clock,
  });

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER] });
  for (const number of [TEACHER, OTHER_TEACHER, HEAD_OF_ENGLISH]) await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-14T15:30'));
  await school.rest();
});
afterAll(async () => {
  await school?.stop();
});

type Said = { text: string; value: unknown };

/** The bot's last answer to somebody. */
const last = (number: number) => school.chat(number).at(-1);
const asks = async (number: number, text: string) => {
  await school.fairview.tenant.send(oidOf(number), { text: text });
  return cardText(last(number));
};
const buttonsOf = (card: CardJson | undefined) =>
  ((card?.['actions'] ?? []) as { title: string; url?: string; data?: unknown }[]).map(({ title }) => title);

/** An activity as Teams would send it, in any form and to any address. */
async function receives(activity: Record<string, unknown>, serviceUrl?: string) {
  return fetch(`${school.origin}/api/messages`, { method: 'POST', ...(await said(activity, serviceUrl)) });
}

/** What Teams would send of an activity. */
async function said(activity: Record<string, unknown>, serviceUrl = `${school.origin}/tenant/connector/`) {
  const token = await school.fairview.tenant.mintToken({
    audience: 'bot',
    forgery: { claims: { serviceurl: serviceUrl } },
  });
  const oid = oidOf(TEACHER);
  return {
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({
      id: `f:${crypto.randomUUID()}`,
      type: 'message',
      channelId: 'msteams',
      serviceUrl,
      from: { id: teamsUserId(oid), aadObjectId: oid },
      recipient: { id: `28:${BOT_ID}` },
      conversation: { conversationType: 'personal', tenantId: TENANT_ID, id: conversationIdOf(oid) },
      channelData: { tenant: { id: TENANT_ID } },
      ...activity,
    }),
  };
}

describe('what can be asked', () => {
  test('what is due, with the way to the first of it and to other questions', async () => {
    expect(await asks(TEACHER, 'anything for me this week?')).toContain('Answer the invitation to the planning');
    expect(buttonsOf(last(TEACHER)?.card)).toEqual(['Open the first', 'Help']);
  });

  test('my review, my team and the next meeting', async () => {
    expect(await asks(TEACHER, 'my review')).toContain('Your review');
    expect(await asks(HEAD_OF_ENGLISH, 'My Team')).toContain('Lucy Pemberton');
    expect(await asks(TEACHER, 'next meeting')).toContain('Wednesday 14 October, 15:30');
    expect(cardText(last(TEACHER))).toContain('Planning and review meeting with Tom Hargrave');
  });

  test('schedule and a name leads to where that meeting is arranged; unknown and missing names are asked about', async () => {
    expect(await asks(HEAD_OF_ENGLISH, 'schedule a meeting with LÚCY')).toContain('Lucy Pemberton');
    expect(JSON.stringify(last(HEAD_OF_ENGLISH)?.card)).toContain(`reviews%2F${school.reviewOf(TEACHER)}%2Fmeetings`);
    expect(await asks(HEAD_OF_ENGLISH, 'schedule Ebenezer')).toContain('Nobody of that name is in your team');
    expect(await asks(HEAD_OF_ENGLISH, 'schedule')).toContain('Who with?');
    expect(await asks(TEACHER, 'schedule Tom')).toContain('You have nobody to review now');
  });

  test('a button asks what it says', async () => {
    const actions = (last(TEACHER)?.card?.['actions'] ?? []) as { title: string; data?: { msteams: Said } }[];
    const { data } = actions.find(({ title }) => title === 'Help') ?? {};
    await school.fairview.tenant.send(oidOf(TEACHER), {
      text: data?.msteams.text ?? '',
      button: {
        displayText: 'Help',
        value: data?.msteams.value,
      },
    });
    expect(cardText(last(TEACHER))).toContain('What you can ask');
    expect(school.chat(TEACHER).at(-2)).toMatchObject({ from: 'person', text: 'Help' });
  });

  test('a button’s words are understood however a client sends them, and nothing is answered to nothing', async () => {
    await receives({ text: 'next meeting', value: { say: 'next meeting' } });
    expect(cardText(last(TEACHER))).toContain('Wednesday 14 October, 15:30');
    await receives({ value: { say: 'help' } });
    expect(cardText(last(TEACHER))).toContain('What you can ask');
    await receives({ value: { msteams: { type: 'messageBack', text: 'my review' } } });
    expect(cardText(last(TEACHER))).toContain('Your review');
    await receives({ value: {} });
    expect(cardText(last(TEACHER))).toContain('What you can ask');
    const count = school.chat(TEACHER).length;
    await receives({ text: '' });
    await receives({ text: ' ', value: null });
    expect(school.chat(TEACHER)).toHaveLength(count);
  });

  test('a name alone leads to that person’s review, for whoever reviews', async () => {
    expect(await asks(HEAD_OF_ENGLISH, 'Lucy')).toContain('Next step:');
    expect(await asks(TEACHER, 'Tom')).toContain('You do not see this person’s own review');
  });

  test('anything else gets a short answer, and so do files, long texts and corrections', async () => {
    expect(await asks(TEACHER, 'tell me a joke')).toContain('I do not know that');
    expect(await asks(TEACHER, 'my review '.repeat(450))).toContain('I do not know that');
    await receives({ text: '', attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info' }] });
    expect(cardText(last(TEACHER))).toContain('Files are not taken here');
    const count = school.chat(TEACHER).length;
    await receives({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] });
    await receives({ type: 'messageUpdate', text: 'help', channelData: { eventType: 'undeleteMessage' } });
    expect(school.chat(TEACHER)).toHaveLength(count);
    await receives({
      type: 'messageUpdate',
      text: 'my review',
      channelData: { eventType: 'editMessage', tenant: { id: TENANT_ID } },
    });
    expect(cardText(last(TEACHER))).toContain('Your review');
  });

  test('in a chat of several it says once that it works in private, and nothing about anybody', async () => {
    const heard: { path: string; body: string }[] = [];
    const connector = await listen(heard);
    const inGroup = { text: 'my review', conversation: { id: '19:team@thread.tacv2', conversationType: 'groupChat' } };
    await receives(inGroup, connector.address);
    await receives(inGroup, connector.address);
    connector.stop();
    expect(heard).toHaveLength(1);
    expect(heard[0]?.body).toContain('private chat only');
    expect(heard[0]?.body).toContain('/l/chat/0/0?users=28%3A');
    expect(heard[0]?.body).not.toMatch(/Pemberton|Hargrave|due/);
  });
});

describe('where people are reached', () => {
  test('a new service address is used at once, and the one before no more', async () => {
    const heard: { path: string; body: string }[] = [];
    const connector = await listen(heard);
    await receives({ type: 'conversationUpdate', membersAdded: [{ id: `28:${BOT_ID}` }] }, connector.address);
    expect((await app().conversations.find(oidOf(TEACHER)))?.serviceUrl).toBe(connector.address);
    await school.must(HEAD_OF_ENGLISH, TEACHER, {
      type: 'moveMeeting',
      meetingId: idFor({ kind: 1, person: TEACHER }),
      start: '2026-10-15T15:30',
      minutes: 60,
      place: 'Room E2',
      askToWaiveNotice: false,
    });
    await school.rest();
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    connector.stop();
    await receives({ text: 'help' });
    expect((await app().conversations.find(oidOf(TEACHER)))?.serviceUrl).toBe(`${school.origin}/tenant/connector/`);
  });

  test('an address that is not Microsoft’s is neither answered nor remembered', async () => {
    await receives({ text: 'help' }, 'https://smba.trafficmanager.net.example/uk/');
    expect((await app().conversations.find(oidOf(TEACHER)))?.serviceUrl).toBe(`${school.origin}/tenant/connector/`);
  });

  test('another bot or tenant in the same storage finds nothing of it, and a restart everything', async () => {
    const tables = openTables({ connectionString: school.fairview.storageConnectionString });
    const find = (keys: { tenantId: string; botId: string }) =>
      createConversationStore(tables, keys).find(oidOf(TEACHER));
    expect(await find({ tenantId: TENANT_ID, botId: BOT_ID })).toMatchObject({
      user: { id: teamsUserId(oidOf(TEACHER)) },
    });
    expect(await find({ tenantId: TENANT_ID, botId: 'another' })).toBeUndefined();
    expect(await find({ tenantId: 'another', botId: BOT_ID })).toBeUndefined();
  });

  test('taken away it forgets where to reach somebody; added again it remembers, and welcomes briefly the same day', async () => {
    const { tenant } = school.fairview;
    expect(school.chat(OTHER_TEACHER).map(cardText).join()).toContain('Fairview looks after your reviews');
    await tenant.uninstall(oidOf(OTHER_TEACHER));
    expect(await app().conversations.find(oidOf(OTHER_TEACHER))).toBeUndefined();
    await tenant.install(oidOf(OTHER_TEACHER));
    expect(cardText(last(OTHER_TEACHER))).toContain('Fairview is back');
    expect(await app().conversations.find(oidOf(OTHER_TEACHER))).toBeDefined();
    await tenant.uninstall(oidOf(OTHER_TEACHER));
    await school.moveTo('2026-10-07T08:00');
    await tenant.install(oidOf(OTHER_TEACHER));
    expect(cardText(last(OTHER_TEACHER))).toContain('Fairview looks after your reviews');
  });

  test('somebody who is not in the register, or no longer, is answered politely and told nothing', async () => {
    await receives({ text: 'my team', from: { id: '29:x', aadObjectId: NEWCOMER } });
    expect(cardText(last(TEACHER))).toContain('not in the school’s register');
    const answer = await receives({
      type: 'invoke',
      name: 'adaptiveCard/action',
      from: { id: '29:x', aadObjectId: NEWCOMER },
      value: {
        action: { data: { verb: 'refreshCard', reviewId: school.reviewOf(TEACHER), messageKey: `reviewBegun` } },
      },
    });
    expect(await answer.text()).not.toContain('Pemberton');
  });
});

describe('what is not ours, and what goes wrong', () => {
  test('a card whose message can have no such key is none of ours', async () => {
    for (const messageKey of ['a/b', 'a\\b', 'a#b', 'a?b', 'a\nb', ''])
      for (const data of [
        { verb: 'refreshCard', reviewId: school.reviewOf(TEACHER), messageKey },
        { verb: 'agreeEvidence', reviewId: school.reviewOf(TEACHER), messageKey, aboutId: '', revision: 1 },
      ]) {
        const answer = await receives({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } });
        expect([messageKey, answer.status]).toEqual([messageKey, 200]);
        expect(await answer.text()).toContain('not one that Fairview sent');
      }
  });

  test('a failure is handed on to the one place that logs it, and the SDK logs nothing of it', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const error = new Error(`No answer from https://storage/Reviews/${school.reviewOf(TEACHER)}/${oidOf(TEACHER)}`);
    const usual = app();
    const failing = { ...usual, conversations: { ...usual.conversations, remember: () => Promise.reject(error) } };
    const { body, headers } = await said({ text: 'help' });
    const request = new HttpRequest({
      url: `${school.origin}/api/messages`,
      method: 'POST',
      headers,
      body: { string: body },
    });
    await expect(botRoute['POST /api/messages']({ app: failing, request })).rejects.toBe(error);
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });
});

describe('cards that are looked at again', () => {
  const notice = () => school.chat(TEACHER).findLast(({ summary }) => summary === 'A meeting notice for you');
  const look = () => school.fairview.tenant.refresh(oidOf(TEACHER), notice()?.activityId ?? '');
  const delivery = async () => {
    const list = await app().deliveries.ofReview(school.reviewOf(TEACHER));
    return list.find(({ activityId }) => activityId === notice()?.activityId);
  };

  test('tell the present state to the one whose they are, and that they were opened is noted', async () => {
    expect(notice()?.card?.['refresh']).toMatchObject({
      action: { verb: 'refreshCard' },
      userIds: [teamsUserId(oidOf(TEACHER))],
    });
    const answer = await look();
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect((await delivery())?.openedAt).toMatch(/^2026-10-0\dT/);
    expect((await delivery())?.actedAt).toBe('');
  });

  test('an answer that cannot be taken comes back with what was typed, and why', async () => {
    const before = (await school.review(TEACHER, TEACHER)).version;
    const answer = await school.fairview.tenant.act(oidOf(TEACHER), {
      activityId: notice()?.activityId ?? '',
      verb: 'proposeAnotherTime',
      data: {
        verb: 'proposeAnotherTime',
        reviewId: school.reviewOf(TEACHER),
        messageKey: `meetingNotice.${idFor({ kind: 1, person: TEACHER })}.1`,
        aboutId: idFor({ kind: 1, person: TEACHER }),
        revision: 1,
      },
      inputs: { date: '2026-10-02', time: '10:00', comment: 'I am at a course on that day.' },
    });
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(answer.value)).toContain('I am at a course on that day.');
    expect(JSON.stringify(answer.value)).toContain('"style":"attention"');
    expect((await school.review(TEACHER, TEACHER)).version).toBe(before);
  });

  test('X-06 somebody else’s card is refused, shows nothing, and leaves an entry that the reviewee sees', async () => {
    const answer = await school.fairview.tenant.act(oidOf(OTHER_TEACHER), {
      activityId: school.chat(OTHER_TEACHER).find(({ from }) => from === 'bot')?.activityId ?? '',
      verb: 'acknowledgeMeeting',
      data: {
        verb: 'acknowledgeMeeting',
        reviewId: school.reviewOf(TEACHER),
        messageKey: `meetingNotice.${idFor({ kind: 1, person: TEACHER })}.2`,
        aboutId: idFor({ kind: 1, person: TEACHER }),
        revision: 2,
      },
    });
    expect(answer).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(JSON.stringify(answer.value)).not.toMatch(/Pemberton|Hargrave|Room/);
    const history = await school.call<{ reads: { who: string; why: string }[] }>(
      TEACHER,
      'GET',
      `/api/reviews/${school.reviewOf(TEACHER)}/history`,
    );
    expect(history.body.reads.map(({ why }) => why)).toContain(
      'a button that was not theirs: refused, and nothing was shown',
    );
  });
});

describe('looking for something while writing to others', () => {
  const finds = async (text: string | undefined, more: Record<string, unknown> = {}) => {
    const answer = await receives({
      type: 'invoke',
      name: 'composeExtension/query',
      conversation: { id: '19:team@thread.tacv2', conversationType: 'channel' },
      value: {
        commandId: 'find',
        parameters: text === undefined ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'text', value: text }],
        queryOptions: { skip: 0, count: 5 },
      },
      ...more,
    });
    const body = (await answer.json()) as {
      composeExtension: {
        type: string;
        text?: string;
        attachments?: { content: object; preview: { content: { title: string } } }[];
      };
    };
    return body.composeExtension;
  };
  const titles = async (text: string | undefined, more?: Record<string, unknown>) =>
    (await finds(text, more)).attachments?.map(({ preview }) => preview.content.title);
  const from = (number: number) => ({ from: { id: teamsUserId(oidOf(number)), aadObjectId: oidOf(number) } });

  test('reviews that one may see are found by name; what is put into the chat says nothing of whose it is', async () => {
    expect(await titles('pemb', from(HEAD_OF_ENGLISH))).toEqual(['Lucy Pemberton']);
    const { attachments } = await finds('pemb', from(HEAD_OF_ENGLISH));
    expect(JSON.stringify(attachments?.[0]?.content)).toContain('A review in Fairview');
    expect(JSON.stringify(attachments?.[0]?.content)).not.toMatch(/Pemberton|2026/);
    expect(await titles('my pemberton', from(OTHER_TEACHER))).toBeUndefined();
    expect(await titles('your review')).toEqual(['Your review']);
  });

  test('clauses are found by their words; an empty search shows the first page, and the next one follows', async () => {
    expect(await titles('KM-22 notice')).toContain('Section 4.3');
    expect(await titles(undefined)).toHaveLength(5);
    const next = await titles('', { value: { parameters: [], queryOptions: { skip: 5, count: 1000 } } });
    expect(next).toHaveLength(25);
    expect(await finds('zzzz')).toMatchObject({ type: 'message' });
  });

  test('a stranger finds nothing, and the chat is not taken for one with the bot', async () => {
    expect(await finds('', { from: { id: '29:x', aadObjectId: NEWCOMER } })).toMatchObject({ type: 'message' });
    expect((await app().conversations.find(oidOf(TEACHER)))?.conversation?.id).toBe(conversationIdOf(oidOf(TEACHER)));
  });
});

/** A Bot Connector at another address, which accepts everything. */
async function listen(heard: { path: string; body: string }[]) {
  const server = createServer((req, res) => {
    let body = '';
    req.on('data', (part: Buffer) => (body += part.toString()));
    req.on('end', () => {
      heard.push({ path: req.url ?? '', body });
      res.writeHead(201, { 'Content-Type': 'application/json' }).end('{"id":"1"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => server.close(),
  };
}
