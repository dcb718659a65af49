import { startBrowser } from './chromium.ts';

/** Before the browser tests: unpacks the browser once, so that no two test files do it at the same time. */
export default async function prepareBrowser(): Promise<void> {
  const browser = await startBrowser();
  await browser.close();
}
