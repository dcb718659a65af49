import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { oidOf } from '#local/school/people.ts';

/** A person's own window: Teams' shell around it, and Fairview's tab in it. */
export type PersonWindow = {
  page: Page;
  tab: FrameLocator;
  /** The Teams theme it is in. */
  theme: string;
  open: (place: 'chat' | 'fairview' | 'calendar') => Promise<void>;
  close: () => Promise<void>;
};

/** Opens the Teams-like window as one person, at a given size. Errors on the page fail the test. */
export async function windowOf(
  browser: Browser,
  origin: string,
  number: number,
  { app = 'fairview', width = 1280, height = 900, theme = 'default' } = {},
): Promise<PersonWindow> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale: 'en-GB' });
  await context.addInitScript((wanted) => localStorage.setItem('fairview.window.theme', wanted), theme);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const open = async (place: string) => {
    await page.goto(`${origin}/local/?as=${oidOf(number)}&app=${place}`);
  };
  await open(app);
  return {
    page,
    tab: page.frameLocator('iframe').first(),
    theme,
    open,
    close: async () => {
      await context.close();
      if (faults.length > 0) throw new Error(`The page had errors: ${faults.join('; ')}`);
    },
  };
}

/** The frame of the tab; undefined until its page is there. */
export function tabOf({ page }: PersonWindow): Frame | undefined {
  return page.frames().find((frame) => frame.url().includes('/tab'));
}

/** Goes to a place in the tab, such as `/policies`, as a link would; leaves the page that was there before. */
export async function comeTo(person: PersonWindow, place: string): Promise<void> {
  for (const next of ['/', place]) {
    await person.tab.getByRole('heading', { level: 1 }).waitFor();
    await tabOf(person)?.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/tab${next}`);
  }
}

/** Opens somebody's review from Home: by the overview of those who follow many, or from the page of one's team. */
export async function toReviewOf(tab: FrameLocator, name: string): Promise<void> {
  const overview = tab.getByRole('link', { name: /^Open the (school )?overview$/ });
  await overview
    .or(tab.getByRole('link', { name: 'My team' }))
    .first()
    .waitFor();
  if (await overview.isVisible()) {
    await overview.click();
    await tab.getByRole('link', { name: /^\d+ (person|people)$/ }).click();
    await tab.getByRole('link', { name, exact: true }).click();
    return;
  }
  await tab.getByRole('link', { name: 'My team' }).click();
  await tab.getByRole('heading', { level: 1, name: 'My team' }).waitFor();
  await tab.getByRole('link', { name }).first().click();
}

/** Opens what can be done for the whole school. */
export async function toSchoolPlace(tab: FrameLocator, name: string): Promise<void> {
  await tab.getByRole('link', { name: 'School', exact: true }).click();
  await tab.getByRole('link', { name }).click();
}

/** Opens one of the groups of a review. */
export async function toGroup(tab: FrameLocator, name: string): Promise<void> {
  await tab.getByRole('tab', { name, exact: true }).click();
}

/** Opens what stands behind "More" in the head of a review: its history, or who reviews. */
export async function toMore(tab: FrameLocator, name: string): Promise<void> {
  await tab.getByRole('button', { name: 'More about this review' }).click();
  await tab.getByRole('menuitem', { name, exact: true }).click();
}

/** Opens the page of who can see a review. */
export async function toWhoSees(tab: FrameLocator): Promise<void> {
  await tab.getByRole('button', { name: /can see this$/ }).click();
}
