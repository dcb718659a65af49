import { buildPages } from '#local/install.mjs';
import { startBrowser } from './chromium.ts';

/**
 * Runs before the browser tests. Builds the pages where their sources are newer than the build, and unpacks the browser
 * once, so that no two test files do either at the same time.
 */
export default async function prepareBrowserTests(): Promise<void> {
  await buildPages();
  const browser = await startBrowser();
  await browser.close();
}
