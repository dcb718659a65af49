import type { FrameLocator } from 'playwright-core';

/** Opens a part of a review by its tab, or by the menu that holds the tabs for which there is no room. */
export async function openSection(tab: FrameLocator, name: string): Promise<void> {
  await tab.getByRole('tab', { name: 'Overview' }).or(tab.getByRole('tab').first()).first().waitFor();
  const shown = tab.getByRole('tab', { name, exact: true });
  if (await shown.isVisible()) return shown.click();
  await tab.getByRole('button', { name: /more parts of the review/ }).click();
  await tab.getByRole('menuitem', { name, exact: true }).click();
}
