import { AT_REST, chooseTheme, violationsIn } from '../axe.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH } from '../../local/tenant/openTenant.ts';
import { type OpenWindow, frameOf, openWindow } from './openWindow.ts';

let opened: OpenWindow;

beforeAll(async () => {
  opened = await openWindow();
  await opened.botWrites(HEAD_OF_ENGLISH, {
    summary: 'A meeting notice for you',
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        ...['Accent', 'Good', 'Warning', 'Attention'].map((color) => ({
          type: 'TextBlock',
          text: color,
          color,
          wrap: true,
        })),
        { type: 'TextBlock', text: 'A heading', style: 'heading', size: 'Large' },
        {
          type: 'TextBlock',
          text: 'Subtle, with a [link](https://example.com) and\n- one\n- two',
          isSubtle: true,
          wrap: true,
        },
        { type: 'FactSet', facts: [{ title: 'When', value: 'Wednesday' }] },
        ...['emphasis', 'good', 'warning', 'attention', 'accent'].map((style) => ({
          type: 'Container',
          style,
          items: [{ type: 'TextBlock', text: `In ${style}`, wrap: true }],
        })),
        { type: 'Input.Text', id: 'comment', label: 'Comment', isRequired: true, errorMessage: 'Say why' },
        { type: 'Input.Date', id: 'date', label: 'Date' },
        { type: 'Input.ChoiceSet', id: 'choice', label: 'Which', choices: [{ title: 'One', value: '1' }] },
      ],
      actions: [
        { type: 'Action.Execute', title: 'Approve', verb: 'approve', style: 'positive' },
        { type: 'Action.Execute', title: 'Refuse', verb: 'refuse', style: 'destructive' },
      ],
    },
  });
  await opened.tenant.send(HEAD_OF_ENGLISH, { text: 'What is due?' });
});
afterAll(() => opened.close());

async function problems(page: Page, theme: string): Promise<string[]> {
  // Elements that fade in are checked once they are visible.
  await page.evaluate(AT_REST);
  const violations = await violationsIn(page.mainFrame(), theme);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary ?? ''}`),
  );
}

const screens: [string, string | undefined, (page: Page) => Promise<unknown>][] = [
  ['the first page', undefined, (page) => page.getByRole('heading', { name: 'Who would you like to be?' }).waitFor()],
  [
    'the chat',
    'chat',
    async (page) => {
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByText('Say why').waitFor();
    },
  ],
  ['the clock', 'chat', (page) => page.getByRole('button', { name: /Move the clock/ }).click()],
  ['choosing somebody', 'chat', (page) => page.getByRole('button', { name: /choose who to be/ }).click()],
  ['the tab', 'fairview', (page) => frameOf(page)],
  [
    'the calendar',
    'calendar',
    (page) =>
      page
        .getByRole('button', { name: /^English/ })
        .first()
        .waitFor(),
  ],
  [
    'an event',
    'calendar',
    (page) =>
      page
        .getByRole('button', { name: /^English/ })
        .first()
        .click(),
  ],
];

/** One screen of each app has every colour of that app. */
const WITH_ALL_COLOURS = ['the chat', 'the tab', 'an event'];

describe('axe finds nothing', () => {
  test.each(screens)('at %s, and nothing is wider than the window', async (name, app, show) => {
    const page = await opened.openAs(app && HEAD_OF_ENGLISH, app);
    await show(page);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 860 });
      expect(await problems(page, 'default'), `${width} pixels`).toEqual([]);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow, 'nothing wider than the window').toBeLessThanOrEqual(0);
    }
    for (const theme of WITH_ALL_COLOURS.includes(name) ? ['dark', 'contrast'] : []) {
      await chooseTheme(page, theme);
      await page.locator(`html[data-theme=${theme}]`).waitFor();
      expect(await problems(page, theme), theme).toEqual([]);
    }
    await page.context().close();
  });
});
