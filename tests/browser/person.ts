import type { Browser, FrameLocator, Page } from 'playwright-core';
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

/** Opens the Teams-like window as one person, at a size of one's own. Errors on the page fail the test. */
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
