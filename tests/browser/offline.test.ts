import { describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { visitPlanned } from '../teachersReview.ts';
import { comeTo, type PersonWindow, tabOf } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER] });
await visitPlanned(school);
await school.leapTo('2026-10-20T10:05');
const { observations } = await school.review(HEAD_OF_ENGLISH, TEACHER);
const place = `/reviews/${school.reviewOf(TEACHER)}/observations/${observations.list[0]?.id}/notes`;

/** The names of the caches, and the paths that are in them. */
async function kept(window: PersonWindow): Promise<{ names: string[]; paths: string[] } | undefined> {
  return tabOf(window)?.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
  });
}

/** Loads the frame of the tab again, as a phone does that had put it aside. */
async function loadAgain(window: PersonWindow): Promise<void> {
  await tabOf(window)?.evaluate(() => location.reload());
}

describe('notes of a visit without a connection', () => {
  test('KM-68 the page opens again, has what was written, takes more, and hands it in once there is a connection', async () => {
    const phone = await school.windowOf(HEAD_OF_ENGLISH, { width: 390, height: 844 });
    const { page, tab } = phone;
    await comeTo(phone, place);
    const typed = tab.getByRole('textbox', { name: 'What happens' });
    await typed.fill('The class reads.');
    await tab.getByRole('button', { name: /^Add at 10:0/ }).click();
    await tab.getByText(/Saved at/).waitFor();
    await expect.poll(async () => (await kept(phone))?.paths).toContain('/tab/');
    await page.context().setOffline(true);
    // The worker has no connection either.
    const [worker] = page.context().serviceWorkers();
    expect(await worker?.evaluate(() => fetch('/tab/licences.txt').then(String, () => 'offline'))).toBe('offline');
    await loadAgain(phone);
    await tab.getByRole('listitem').getByText('The class reads.').waitFor();
    await tab.getByText('Lucy Pemberton', { exact: false }).first().waitFor();
    await typed.fill('Each asks a question.');
    await tab.getByText('No connection: kept on this device and saved as soon as there is one.').waitFor();
    await tab.getByRole('button', { name: 'End the observation' }).click();
    await tab.getByRole('radio').first().check();
    await tab.getByLabel('What was said').fill('A good start.');
    await tab.getByRole('button', { name: 'Hand in the notes' }).click();
    await tab.getByText(/^No connection: the notes are kept on this device/).waitFor();
    await loadAgain(phone);
    await tab.getByText(/^No connection: the notes are kept on this device/).waitFor();
    await page.context().setOffline(false);
    await expect
      .poll(async () => (await school.review(HEAD_OF_ENGLISH, TEACHER)).observations.list[0]?.notes?.seen, {
        timeout: 20_000,
      })
      .toMatch(/^10:0\d The class reads\.\n10:\d\d Each asks a question\.$/);
    await phone.close();
  });

  test('only files of the tab are kept, and those of an older version are removed', async () => {
    const window = await school.windowOf(HEAD_OF_ENGLISH);
    await window.tab.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(async () => (await kept(window))?.paths).toContain('/tab/');
    const { names = [], paths = [] } = (await kept(window)) ?? {};
    expect(names).toHaveLength(1);
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => path !== '/tab/' && !/^\/tab\/assets\/[\w.-]+\.(js|css)$/.test(path))).toEqual([]);
    await tabOf(window)?.evaluate(async () => {
      await caches.open('fairview-older');
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
    });
    await loadAgain(window);
    await expect.poll(async () => (await kept(window))?.names).not.toContain('fairview-older');
    await window.close();
  });

  test('the worker’s file is asked for anew each time, and may serve nothing outside the tab', async () => {
    const { headers } = await fetch(`${school.origin}/tab/worker.js`);
    expect([headers.get('content-type'), headers.get('cache-control'), headers.get('service-worker-allowed')]).toEqual([
      'text/javascript; charset=utf-8',
      'no-cache',
      '/tab/',
    ]);
  });
});
