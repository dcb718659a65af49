import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PersonWindow } from './person.ts';

/** The rules whose result a theme can change; structure, names and order are the same in each. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Fluent UI's own sentinels, which keep the focus inside a dialog and pass it on at once. */
const SENTINELS = '[data-tabster-dummy]';

type Violation = { id: string; nodes: { html: string; target: unknown; failureSummary?: string }[] };

const bringsAxe = createRequire(import.meta.url).resolve('@axe-core/playwright');
const SOURCE = readFileSync(createRequire(bringsAxe).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong in a frame and in the frames inside it: everything in the default theme, only colours in the
 * others. Its script is half a megabyte, so a frame gets it once and not at each check.
 */
export async function violationsIn(frame: Frame, theme: string): Promise<Violation[]> {
  for (const each of withThoseInside(frame)) {
    if (!(await each.evaluate('"axe" in window'))) await each.evaluate(`${SOURCE};undefined`);
  }
  const options = {
    resultTypes: ['violations'],
    ...(theme !== 'default' && { runOnly: { type: 'rule', values: OF_COLOURS } }),
  };
  const run = `axe.run({ exclude: ['${SENTINELS}'] }, ${JSON.stringify(options)}).then((said) => said.violations)`;
  return (await frame.evaluate(run)) as Violation[];
}

function withThoseInside(frame: Frame): Frame[] {
  return [frame, ...frame.childFrames().flatMap(withThoseInside)];
}

/** What is wrong with the tab as it is now in each of Teams' themes; the window takes them on one after the other. */
export async function tabFaultsInAllThemes(person: PersonWindow): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ['dark', 'contrast', 'default']) {
    await takeOnTheme(person, theme);
    faults.push(...(await tabFaults({ ...person, theme })).map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}

async function takeOnTheme({ page, tab }: PersonWindow, theme: string): Promise<void> {
  const background = () =>
    tab
      .locator('.fui-FluentProvider')
      .first()
      .evaluate((provider) => getComputedStyle(provider).getPropertyValue('--colorNeutralBackground1'));
  const before = await background();
  await chooseTheme(page, theme);
  await expect.poll(background).not.toBe(before);
}

/** Switches the window to another of Teams' themes, as its menu would. */
export async function chooseTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((wanted) => {
    localStorage.setItem('fairview.window.theme', wanted);
    dispatchEvent(new StorageEvent('storage'));
  }, theme);
}

/**
 * The end of every finite animation. Even where motion is reduced, a colour passes from each element to those inside it
 * a frame later.
 */
export const AT_REST = `(async () => {
  const ends = (each) => each.playState === 'running' && Number.isFinite(each.effect.getComputedTiming().endTime);
  for (let quiet = 0; quiet < 3; quiet = document.getAnimations().some(ends) ? 0 : quiet + 1) await new Promise(requestAnimationFrame);
})()`;

/** What is wrong with the tab as it is now: what axe finds, and whether it scrolls sideways. */
export async function tabFaults({ page, tab, theme }: PersonWindow): Promise<string[]> {
  const frame = await frameOfTab(page);
  await frame.evaluate(AT_REST);
  const violations = await violationsIn(frame, theme);
  const sideways = await tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  return [
    ...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} pixels`] : []),
  ];
}

async function frameOfTab(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').first().elementHandle())?.contentFrame();
  if (!frame) throw new Error('The window shows no tab.');
  return frame;
}
