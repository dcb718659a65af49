import { describe, expect, test } from 'vitest';
import { HEADTEACHER, TEACHER } from '../testSchool.ts';
import { theBrowser } from './chromium.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], begins: '2026-10-05T09:00' });

/** The page's colour in each of Teams' themes, as Fluent publishes them: #fafafa, #1f1f1f, #000000. */
const PAPER = { default: 'rgb(250, 250, 250)', dark: 'rgb(31, 31, 31)', contrast: 'rgb(0, 0, 0)' };

/** Ink on white paper: #242424, Fluent's colour of text in the light theme. */
const INK = 'rgb(36, 36, 36)';

describe('before anything is drawn', () => {
  test.each(Object.entries(PAPER))('the page has the colour of Teams’ theme: %s', async (theme, colour) => {
    const context = await (await theBrowser()).newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${school.origin}/tab/?theme=${theme}`);
    const seen = await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
    expect(seen).toBe(colour);
    await context.close();
  });

  test.each([
    ['light', PAPER.default],
    ['dark', PAPER.dark],
  ] as const)('where the address names no theme, the computer’s own counts: %s', async (colorScheme, colour) => {
    const context = await (await theBrowser()).newContext({ colorScheme, javaScriptEnabled: false });
    const page = await context.newPage();
    // Teams replaces the placeholder; a host that does not leaves it as it is.
    await page.goto(`${school.origin}/tab/?theme={app.theme}`);
    const seen = await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
    expect(seen).toBe(colour);
    await context.close();
  });
});

describe('on paper', () => {
  test.each(['dark', 'contrast'])('every page is black on white, with nothing to press: %s', async (theme) => {
    const { page, tab, close } = await school.windowOf(HEADTEACHER, { theme });
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const paper = tab.locator('.fairview').first();
    await expect
      .poll(() => paper.evaluate((each) => getComputedStyle(each).backgroundColor))
      .toBe('rgb(255, 255, 255)');
    expect(await tab.locator('nav[aria-label="Fairview"]').isVisible()).toBe(false);
    expect(await tab.locator('button:visible').count()).toBe(0);
    const ink = await tab.locator('h1').evaluate((each) => getComputedStyle(each).color);
    expect(ink).toBe(INK);
    await close();
  });
});

describe('outside Teams', () => {
  test('a button leads to the same place in Teams', async () => {
    const page = await (await theBrowser()).newPage();
    await page.goto(`${school.origin}/tab/reviews/${school.reviewOf(TEACHER)}/statement`);
    const link = page.getByRole('link', { name: 'Open in Teams' });
    await link.waitFor();
    const answer = await fetch(new URL((await link.getAttribute('href')) ?? '', school.origin), { redirect: 'manual' });
    const place = new URL(answer.headers.get('location') ?? '');
    expect([answer.status, place.host, place.pathname.split('/').at(-1)]).toEqual([
      302,
      'teams.microsoft.com',
      'fairview',
    ]);
    expect(JSON.parse(place.searchParams.get('context') ?? '')).toEqual({
      subEntityId: `reviews/${school.reviewOf(TEACHER)}/statement`,
    });
    await page.close();
  });
});
