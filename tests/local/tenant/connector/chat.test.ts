import {
  type Activity,
  type ConversationReference,
  type TurnContext,
  CardFactory,
  MessageFactory,
  TeamsInfo,
} from 'botbuilder';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { teamsUserId } from '#local/tenant/connector/teamsIds.ts';
import { BOT_ID, TENANT_ID } from '#local/tenant/identity.ts';
import { HEAD, type OpenTenant, TEACHER, openTenant } from '../openTenant.ts';
import { answerAsBot } from './teamsBot.ts';

let open: OpenTenant;
let adapter: ReturnType<typeof answerAsBot>;
let turns: Activity[] = [];
let answer: (turn: TurnContext) => Promise<void> = async () => undefined;

beforeAll(async () => {
  open = await openTenant();
  adapter = answerAsBot(open, async (turn) => {
    turns.push(turn.activity);
    await answer(turn);
  });
});
afterAll(() => open.close());
beforeEach(async () => {
  await open.tenant.install(TEACHER);
  turns = [];
  answer = async () => undefined;
});
afterEach(() => {
  open.tenant.fault({ service: 'connector', mode: 'ok' });
  open.tenant.fault({ service: 'connector', mode: 'ok', oid: TEACHER });
  open.tenant.enforce({ connectorRates: false });
});

const card = (text: string, more: Record<string, unknown> = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
  actions: [
    {
      type: 'Action.Execute',
      id: 'approve',
      title: 'Approve',
      verb: 'approveObjectives',
      data: { reviewId: 'r1', version: 3 },
    },
  ],
  ...more,
});
const withCard = (text: string, more?: Record<string, unknown>) => ({
  ...MessageFactory.attachment(CardFactory.adaptiveCard(card(text, more))),
  summary: 'Objectives to approve',
});
const last = (oid = TEACHER) => open.tenant.chats(oid).at(-1);

/** Opens a chat unasked, as a reminder does. */
async function reach(oid: string): Promise<Partial<ConversationReference>> {
  let reference: Partial<ConversationReference> | undefined;
  await adapter.createConversationAsync(
    BOT_ID,
    'msteams',
    open.settings.botServiceUrl,
    'https://api.botframework.com',
    {
      isGroup: false,
      bot: { id: `28:${BOT_ID}`, name: 'Fairview' },
      members: [{ id: oid, name: '' }],
      tenantId: TENANT_ID,
      channelData: { tenant: { id: TENANT_ID } },
      activity: undefined as never,
    },
    async (turn) => {
      reference = {
        channelId: 'msteams',
        serviceUrl: open.settings.botServiceUrl,
        bot: { id: `28:${BOT_ID}`, name: 'Fairview' },
        conversation: turn.activity.conversation,
      };
    },
  );
  return reference ?? {};
}

async function remind(oid = TEACHER, more?: Record<string, unknown>): Promise<string> {
  const reference = await reach(oid);
  let id = '';
  await adapter.continueConversationAsync(BOT_ID, reference, async (turn) => {
    id = (await turn.sendActivity(withCard('Three objectives', more)))?.id ?? '';
  });
  return id;
}

const inChat = async (act: (turn: TurnContext) => Promise<unknown>) => {
  const reference = await reach(TEACHER);
  await adapter.continueConversationAsync(BOT_ID, reference, async (turn) => void (await act(turn)));
};

describe('installing the app', () => {
  test('tells the bot, in activities that botbuilder verifies and that say who and where', async () => {
    await open.tenant.install(HEAD);
    expect(turns.map(({ type }) => type)).toEqual(['conversationUpdate', 'installationUpdate']);
    expect(turns[1]).toMatchObject({
      action: 'add',
      channelId: 'msteams',
      serviceUrl: `${open.origin}/tenant/connector/`,
      from: { id: expect.stringMatching(/^29:1/), aadObjectId: HEAD, name: 'Helen Ashdown' },
      recipient: { id: `28:${BOT_ID}` },
      conversation: { conversationType: 'personal', tenantId: TENANT_ID, id: expect.stringMatching(/^a:1/) },
      channelData: { tenant: { id: TENANT_ID } },
    });
    expect(turns[0]).toMatchObject({ membersAdded: [{ id: `28:${BOT_ID}` }] });
    await open.tenant.uninstall(HEAD);
    expect(turns.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' });
    expect(open.tenant.isInstalled(HEAD)).toBe(false);
  });
});

describe('what arrives at the bot', () => {
  const post = async (token: string, change: Record<string, unknown> = {}) => {
    const activity = {
      type: 'message',
      id: '1',
      text: 'hello',
      channelId: 'msteams',
      serviceUrl: `${open.origin}/tenant/connector/`,
      from: { id: '29:1' },
      recipient: { id: `28:${BOT_ID}` },
      conversation: { id: 'a:1' },
      ...change,
    };
    return (
      await fetch(`${open.origin}/api/messages`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
      })
    ).status;
  };

  beforeEach(() => {
    // botbuilder writes refused tokens to the console.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  test('a token of the Bot Connector is taken', async () => {
    expect(await post(await open.tenant.mintToken({ audience: 'bot' }))).toBe(200);
  });

  test.each([
    ['expired', { expired: true }, 401],
    // botbuilder itself turns a bad signature into a 500; the bot's own code is not reached in either case.
    ['signed by somebody else', { foreignKey: true }, 500],
    ['for another bot', { claims: { aud: TENANT_ID } }, 401],
    ['from another issuer', { claims: { iss: 'https://login.example' } }, 401],
    ['for another service address', { claims: { serviceurl: 'https://elsewhere.example/' } }, 401],
  ])('one that is %s is refused by botbuilder', async (_what, forgery, status) => {
    expect(await post(await open.tenant.mintToken({ audience: 'bot', forgery }))).toBe(status);
    expect(turns).toEqual([]);
  });

  test('the key is endorsed for Teams alone', async () => {
    expect(await post(await open.tenant.mintToken({ audience: 'bot' }), { channelId: 'webchat' })).toBe(401);
  });

  test('what a person writes, and the bot’s answer after it', async () => {
    answer = async (turn) => void (await turn.sendActivity(`You said ${turn.activity.text}.`));
    await open.tenant.send(TEACHER, { text: 'what is due' });
    expect(turns[0]).toMatchObject({
      type: 'message',
      text: 'what is due',
      from: { aadObjectId: TEACHER },
      localTimezone: 'Europe/London',
    });
    expect(
      open.tenant
        .chats(TEACHER)
        .slice(-2)
        .map(({ from, text }) => ({ from, text })),
    ).toEqual([
      { from: 'person', text: 'what is due' },
      { from: 'bot', text: 'You said what is due.' },
    ]);
  });

  test('a bot that fails shows at the message', async () => {
    answer = async () => {
      throw new Error('The bot is not well.');
    };
    await open.tenant.send(TEACHER, { text: 'hello' });
    expect(last()?.notice?.kind).toBe('error');
  });

  test('who has not installed the app cannot write to it', async () => {
    await expect(open.tenant.send(HEAD, { text: 'hello' })).rejects.toThrow('has not installed the app');
  });
});

describe('what the bot sends', () => {
  test('a card, of its own accord, in the same chat every time', async () => {
    const [first, second] = [await reach(TEACHER), await reach(teamsUserId(TEACHER))];
    expect(first.conversation?.id).toBe(second.conversation?.id);
    const activityId = await remind();
    expect(last()).toMatchObject({
      activityId,
      from: 'bot',
      at: '2026-10-05T07:00:00Z',
      summary: 'Objectives to approve',
      card: { type: 'AdaptiveCard', version: '1.5' },
    });
  });

  test('updated and deleted by the activity’s id', async () => {
    const activityId = await remind();
    await inChat((turn) => turn.updateActivity({ ...withCard('Two objectives'), id: activityId }));
    expect(last()).toMatchObject({
      activityId,
      updatedAt: '2026-10-05T07:00:00Z',
      card: { body: [{ text: 'Two objectives' }] },
    });
    await inChat((turn) => turn.deleteActivity(activityId));
    expect(open.tenant.chats(TEACHER).some((message) => message.activityId === activityId)).toBe(false);
    await expect(inChat((turn) => turn.updateActivity({ ...withCard('x'), id: activityId }))).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  test('the member of the chat', async () => {
    let members: unknown[] = [];
    await inChat(async (turn) => {
      members = [await TeamsInfo.getMember(turn, TEACHER), ...(await TeamsInfo.getPagedMembers(turn)).members];
    });
    const lucy = { id: teamsUserId(TEACHER), aadObjectId: TEACHER, name: 'Lucy Pemberton' };
    expect(members).toEqual([expect.objectContaining(lucy), expect.objectContaining(lucy)]);
  });

  test('403 where the app is not installed, before and after', async () => {
    await expect(reach(HEAD)).rejects.toMatchObject({ statusCode: 403, code: 'BotNotInConversationRoster' });
    const reference = await reach(TEACHER);
    await open.tenant.uninstall(TEACHER);
    await expect(
      adapter.continueConversationAsync(BOT_ID, reference, async (turn) => void (await turn.sendActivity('hello'))),
    ).rejects.toMatchObject({ statusCode: 403, code: 'BotNotInConversationRoster' });
  });

  test('403 by fault for one person who has blocked the bot', async () => {
    await open.tenant.install(HEAD);
    open.tenant.fault({
      service: 'connector',
      mode: 'error',
      status: 403,
      code: 'ConversationBlockedByUser',
      oid: TEACHER,
    });
    await expect(remind(TEACHER)).rejects.toMatchObject({ statusCode: 403, code: 'ConversationBlockedByUser' });
    expect(await remind(HEAD)).not.toBe('');
    await open.tenant.uninstall(HEAD);
  });

  test('401 without the bot’s own token', async () => {
    const ask = async (token: string) =>
      (
        await fetch(`${open.settings.botServiceUrl}v3/conversations`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}` },
          body: '{}',
        })
      ).status;
    expect(await ask('')).toBe(401);
    expect(await ask(await open.tenant.mintToken({ audience: 'graph' }))).toBe(401);
    expect(await ask(await open.tenant.mintToken({ audience: 'connector', forgery: { expired: true } }))).toBe(401);
    expect(await ask(await open.tenant.mintToken({ audience: 'connector' }))).toBe(400);
  });

  test('413 for a message of more than 28 KB', async () => {
    await expect(inChat((turn) => turn.sendActivity('x'.repeat(30_000)))).rejects.toMatchObject({
      statusCode: 413,
      code: 'MessageSizeTooBig',
    });
  });

  test('429 for the eighth message in a second, where the limits are on', async () => {
    open.tenant.enforce({ connectorRates: true });
    const token = await open.tenant.mintToken({ audience: 'connector' });
    const conversation = (await reach(TEACHER)).conversation?.id ?? '';
    const send = () =>
      fetch(`${open.settings.botServiceUrl}v3/conversations/${encodeURIComponent(conversation)}/activities`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
        body: JSON.stringify({ type: 'message', text: 'hello' }),
      });
    const statuses: number[] = [];
    for (let count = 0; count < 8; count += 1) statuses.push((await send()).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
  });
});

describe('pressing a card’s button', () => {
  const invoked = (statusCode: number, type: string, value: unknown) => async (turn: TurnContext) => {
    await turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { statusCode, type, value } } });
  };

  test('sends the button’s data with what was typed, as Teams does', async () => {
    const activityId = await remind();
    turns = [];
    answer = invoked(200, 'application/vnd.microsoft.activity.message', 'Approved.');
    const result = await open.tenant.act(TEACHER, {
      activityId,
      verb: 'approveObjectives',
      inputs: { comment: 'Good.' },
    });
    expect(result).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Approved.' });
    expect(turns[0]).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: activityId,
      from: { aadObjectId: TEACHER },
      value: {
        trigger: 'manual',
        action: {
          type: 'Action.Execute',
          id: 'approve',
          verb: 'approveObjectives',
          data: { reviewId: 'r1', version: 3, comment: 'Good.' },
        },
      },
    });
    expect(last()).toMatchObject({
      notice: { kind: 'message', text: 'Approved.' },
      card: { body: [{ text: 'Three objectives' }] },
    });
  });

  test('a card that comes back takes the place of the other, until the bot updates the message', async () => {
    const activityId = await remind();
    answer = invoked(200, 'application/vnd.microsoft.card.adaptive', card('Approved by you'));
    await open.tenant.act(TEACHER, { activityId, actionId: 'approve' });
    expect(last()).toMatchObject({ activityId, card: { body: [{ text: 'Approved by you' }] } });
    await inChat((turn) => turn.updateActivity({ ...withCard('Approved'), id: activityId }));
    expect(last()).toMatchObject({ card: { body: [{ text: 'Approved' }] } });
  });

  test('an error is shown, and the card stays', async () => {
    const activityId = await remind();
    answer = invoked(400, 'application/vnd.microsoft.error', {
      code: 'BadRequest',
      message: 'That was not understood.',
    });
    expect(await open.tenant.act(TEACHER, { activityId, verb: 'approveObjectives' })).toMatchObject({
      statusCode: 400,
    });
    expect(last()).toMatchObject({
      notice: { kind: 'error', text: 'That was not understood.' },
      card: { body: [{ text: 'Three objectives' }] },
    });
  });

  test('a bot that breaks down gives what Teams says then', async () => {
    const activityId = await remind();
    answer = async () => {
      throw new Error('The bot is not well.');
    };
    expect(await open.tenant.act(TEACHER, { activityId, verb: 'approveObjectives' })).toMatchObject({
      type: 'application/vnd.microsoft.error',
      value: { message: 'Unable to reach app. Please try again.' },
    });
  });

  test('data changed by hand goes as it was given', async () => {
    const activityId = await remind();
    turns = [];
    answer = invoked(200, 'application/vnd.microsoft.activity.message', 'No.');
    await open.tenant.act(TEACHER, { activityId, verb: 'signForSomebodyElse', data: { reviewId: 'r2' } });
    expect(turns[0]).toMatchObject({ value: { action: { verb: 'signForSomebodyElse', data: { reviewId: 'r2' } } } });
  });

  test('a message that is not in the chat cannot be pressed', async () => {
    await expect(open.tenant.act(TEACHER, { activityId: '1', verb: 'x' })).rejects.toThrow(RangeError);
  });

  test('a card with refresh is fetched anew for whom it lists', async () => {
    const refresh = (userIds: string[]) => ({
      refresh: { action: { type: 'Action.Execute', verb: 'refreshCard', data: { reviewId: 'r1' } }, userIds },
    });
    const listed = await remind(TEACHER, refresh([teamsUserId(TEACHER)]));
    expect(last()).toMatchObject({ refreshes: true, card: { refresh: { userIds: [teamsUserId(TEACHER)] } } });
    turns = [];
    answer = invoked(200, 'application/vnd.microsoft.card.adaptive', card('As it stands now'));
    await open.tenant.refresh(TEACHER, listed);
    expect(turns[0]).toMatchObject({
      replyToId: listed,
      value: { trigger: 'automatic', action: { verb: 'refreshCard', data: { reviewId: 'r1' } } },
    });
    expect(last()).toMatchObject({ card: { body: [{ text: 'As it stands now' }] } });

    const other = await remind(TEACHER, refresh([teamsUserId(HEAD)]));
    expect(await open.tenant.refresh(TEACHER, other)).toBeUndefined();
  });

  test('open windows are told of every change in a chat', async () => {
    const told: string[] = [];
    const stop = open.tenant.onChange(({ kind, oid }) => told.push(`${kind} ${oid}`));
    await remind();
    stop();
    await remind();
    expect(told).toEqual([`chat ${TEACHER}`]);
  });
});
