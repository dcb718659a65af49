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
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
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

const succeeded = () => true;
const failed = () => false;

/** Opens a part of a review, from the menu of parts where the window is too narrow for all of them. */
export async function toSection(tab: FrameLocator, name: string): Promise<void> {
  const part = tab.getByRole('tab', { name });
  const more = tab.getByRole('button', { name: /more parts? of the review/ });
  await part.or(more).first().waitFor();
  // A part that is visible at first may move into the menu once the page knows its width.
  const clicked = (await part.isVisible()) && (await part.click({ timeout: 5_000 }).then(succeeded, failed));
  if (clicked) return;
  await more.click();
  await tab.getByRole('menuitem', { name }).click();
}
