import { expect, test } from 'vitest';
import { theBrowser } from './chromium.ts';

test('a date field of the browser has the day before the month, as in Britain', async () => {
  const page = await (await theBrowser()).newPage({ locale: 'en-GB' });
  await page.setContent('<input type="date" aria-label="Day" />');
  const field = page.getByLabel('Day');
  await field.focus();
  await page.keyboard.type('09102026');
  expect(await field.inputValue()).toBe('2026-10-09');
  await page.close();
});
