import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { PersonWindow } from './person.ts';

/** The rules whose answer a theme can change; structure, names and order are the same in each. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Fluent UI's own sentinels, which keep the focus inside a dialog and pass it on at once. */
export const SENTINELS = '[data-tabster-dummy]';

/** What axe says of a page: of everything in the default theme, of colours in the others. */
export function axe(page: Page, theme: string): AxeBuilder {
  // Its older way needs no second page to gather what frames of another origin say; here all are of one.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  return theme === 'default' ? builder : builder.withRules(OF_COLOURS);
}

/** What is wrong with the tab as it is now: what axe finds, and whether it scrolls sideways. */
export async function tabFaults({ page, tab, theme }: PersonWindow): Promise<string[]> {
  const { violations } = await axe(page, theme).include('iframe').exclude(['iframe', SENTINELS]).analyze();
  const sideways = await tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  return [
    ...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} pixels`] : []),
  ];
}
