import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import type { CardJson } from '#local/tenant/chatMessage.ts';
import { HEAD_OF_ENGLISH, PART_TIMER, TEACHER } from '../../local/tenant/openTenant.ts';
import { tabLink } from '#functions/reviews/tabLink.ts';
import { TEAMS_APP_ID } from '#local/tenant/identity.ts';
import { type OpenWindow, frameOf, openWindow } from './openWindow.ts';

const TEACHING_ASSISTANT = oidOf(36);

let opened: OpenWindow;

beforeAll(async () => {
  opened = await openWindow();
});
afterAll(() => opened.close());
beforeEach(() => {
  opened.bot.heard.length = 0;
  opened.bot.answer = () => ({});
});

const card = (body: object[], actions: object[] = []): CardJson => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  actions,
});

const returning = card(
  [
    { type: 'TextBlock', text: 'Objectives of **Lucy**', wrap: true },
    {
      type: 'Input.Text',
      id: 'comment',
      label: 'Comment',
      isRequired: true,
      errorMessage: 'Say why',
      isMultiline: true,
    },
  ],
  [
    { type: 'Action.Execute', title: 'Return', verb: 'returnObjectives', data: { reviewId: '7' } },
    { type: 'Action.OpenUrl', title: 'Open', url: tabLink(TEAMS_APP_ID, 'reviews/7/objectives') },
  ],
);

test('a first visitor chooses somebody, adds the app and writes to the bot', async () => {
  const page = await opened.openAs(undefined);
  await page.getByRole('heading', { name: 'Who would you like to be?' }).waitFor();
  await page.getByRole('button', { name: /Choose anybody/ }).click();
  await page.getByRole('searchbox').fill('noor teaching');
  await page.getByRole('button', { name: /Fatima Noor/ }).click();
  expect(new URL(page.url()).searchParams.get('as')).toBe(TEACHING_ASSISTANT);
  await page.getByRole('button', { name: 'Add Fairview' }).click();
  await page.getByLabel('Message to Fairview').fill('What is due?');
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: /^You/ }).getByText('What is due?').waitFor();
  await expect.poll(() => opened.bot.heard.at(-1)).toMatchObject({ type: 'message', text: 'What is due?' });
  await page.context().close();
});

test('a required input is checked before anything is sent; the answer takes the card’s place', async () => {
  await opened.botWrites(TEACHER, { card: returning });
  const page = await opened.openAs(TEACHER);
  expect(await page.locator('.w-card strong').innerText()).toBe('Lucy');
  const press = page.getByRole('button', { name: 'Return' });
  await press.click();
  await page.getByText('Say why').waitFor();
  expect(opened.bot.heard.filter(({ type }) => type === 'invoke')).toEqual([]);

  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  opened.bot.answer = async () => {
    await held;
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card([{ type: 'TextBlock', text: 'Returned to the reviewer' }]),
    };
  };
  await page.getByLabel('Comment').fill('The second has no measure');
  await press.click();
  await page.locator('.ac-pushButton.is-pressed:disabled').waitFor();
  expect(await page.getByRole('link', { name: 'Open', exact: true }).isDisabled()).toBe(true);
  release();
  await page.getByText('Returned to the reviewer').waitFor();
  expect(await press.count()).toBe(0);
  const invokes = opened.bot.heard.filter(({ type }) => type === 'invoke');
  expect(invokes).toHaveLength(1);
  expect(invokes[0]).toMatchObject({
    name: 'adaptiveCard/action',
    from: { aadObjectId: TEACHER },
    value: { action: { verb: 'returnObjectives', data: { reviewId: '7', comment: 'The second has no measure' } } },
  });
  await page.context().close();
});

test('a refusal and an unreachable bot show below the card, which keeps what was typed', async () => {
  await opened.botWrites(PART_TIMER, { card: returning });
  const page = await opened.openAs(PART_TIMER);
  await page.getByLabel('Comment').fill('Typed');
  opened.bot.answer = () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'It was already returned.',
  });
  await page.getByRole('button', { name: 'Return' }).click();
  await page.getByRole('status').getByText('It was already returned.').waitFor();
  opened.bot.answer = () => ({ nothing: true });
  await page.getByRole('button', { name: 'Return' }).click();
  await page.getByRole('alert').getByText('Unable to reach app. Please try again.').waitFor();
  expect(await page.getByLabel('Comment').inputValue()).toBe('Typed');
  expect(await page.getByRole('button', { name: 'Return' }).isEnabled()).toBe(true);
  await page.context().close();
});

test('ShowCard unfolds, ToggleVisibility shows, and the theme changes without losing what was typed', async () => {
  await opened.botWrites(HEAD_OF_ENGLISH, {
    card: card(
      [{ type: 'TextBlock', id: 'more', text: 'The whole text', isVisible: false }],
      [
        { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] },
        {
          type: 'Action.ShowCard',
          title: 'Propose another time',
          card: card([{ type: 'Input.Text', id: 'when', label: 'When' }]),
        },
      ],
    ),
  });
  const page = await opened.openAs(HEAD_OF_ENGLISH);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByText('The whole text').waitFor();
  await page.getByRole('button', { name: 'Propose another time' }).click();
  await page.getByLabel('When').fill('Friday');
  const colour = () =>
    page.locator('.w-card > .ac-adaptiveCard').evaluate((each) => getComputedStyle(each).backgroundColor);
  const light = await colour();
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect.poll(colour).not.toBe(light);
  expect(await page.getByLabel('When').inputValue()).toBe('Friday');
  await page.reload();
  await page.getByRole('button', { name: 'Theme: Dark' }).waitFor();
  await page.context().close();
});

test('a card’s deep link opens the tab at its place', async () => {
  await opened.botWrites(TEACHER, { card: returning });
  const page = await opened.openAs(TEACHER);
  await page.getByRole('link', { name: 'Open', exact: true }).last().click();
  const frame = await frameOf(page);
  const context = await frame.evaluate('teams.app.getContext()');
  expect(context).toMatchObject({ page: { id: 'fairview', subPageId: 'reviews/7/objectives' } });
  await page.context().close();
});

test('a message that comes while another app is open is announced with its summary alone', async () => {
  const page = await opened.openAs(PART_TIMER, 'calendar');
  await page.getByRole('heading', { name: 'Calendar', exact: true }).waitFor();
  const unread = async () => Number((await page.locator('.w-rail-badge').textContent()) ?? 0);
  await expect.poll(unread).toBeGreaterThan(0);
  const before = await unread();
  await opened.botWrites(PART_TIMER, { card: returning, summary: 'Objectives are waiting for your decision' });
  await page.getByText('Objectives are waiting for your decision', { exact: true }).waitFor();
  expect(await page.getByText('Lucy').count()).toBe(0);
  await expect.poll(unread).toBe(before + 1);
  await page.getByText('Open', { exact: true }).click();
  await page.locator('.w-card').last().waitFor();
  await expect.poll(() => page.locator('.w-rail-badge').count()).toBe(0);
  await page.context().close();
});

test('the clock moves for two people’s windows at once', async () => {
  const one = await opened.openAs(TEACHER);
  const other = await opened.openAs(HEAD_OF_ENGLISH, 'calendar');
  await other.getByText('Monday 5 October 2026, 08:00').waitFor();
  await one.getByRole('button', { name: /Move the clock/ }).click();
  await one.getByRole('dialog').getByRole('button', { name: 'Next working day' }).click();
  await other.getByRole('progressbar', { name: 'The clock is moving' }).waitFor();
  for (const page of [one, other]) await page.getByText('Tuesday 6 October 2026, 08:00').waitFor();
  await one.getByLabel('Date').fill('2026-10-05');
  await one.getByText('the clock moves on, not back').waitFor();
  await one.getByLabel('Date').fill('2026-10-08');
  await one.getByLabel('Time').fill('16:45');
  await one.getByRole('button', { name: 'Move to this time' }).click();
  for (const page of [one, other]) await page.getByText('Thursday 8 October 2026, 16:45').waitFor();
  expect(await other.getByRole('progressbar').count()).toBe(0);
  await Promise.all([one, other].map((page) => page.context().close()));
});
