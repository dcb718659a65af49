import { afterAll } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { openSchool, type TestSchool } from '../testSchool.ts';
import { theBrowser } from './chromium.ts';
import { type PersonWindow, windowOf } from './person.ts';

/** The look of a window: which app is open, its size, its theme. */
export type Look = Parameters<typeof windowOf>[3];

export type SchoolWithWindows = TestSchool & {
  /** A window as one person, signed in; windows that a test leaves open are closed after the file. */
  windowOf: (number: number, look?: Look) => Promise<PersonWindow>;
};

/**
 * A running school for one file of browser tests, with a window for whoever is asked for. At the top of the file:
 *
 *     const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [TEACHER, HEAD_OF_ENGLISH] });
 *     const reviewer = await school.windowOf(HEAD_OF_ENGLISH);
 *
 * It is the whole app with empty storage of its own, ready in less than a second: storage and browser are shared by all
 * files, and nothing in them is. What the tests start from is told through `school.must` and `school.moveTo`, and
 * everything ends by itself after the file. `botFor` are the people who have Fairview in their chat.
 */
export async function openSchoolWithWindows({
  botFor = [],
  ...options
}: Parameters<typeof openSchool>[0] & { botFor?: readonly number[] }): Promise<SchoolWithWindows> {
  const left: (() => Promise<void>)[] = [];
  const opened = new Set<PersonWindow>();
  afterAll(async () => {
    const closed = await Promise.allSettled([...opened].map((window) => window.close()));
    for (const stop of left) await stop();
    for (const each of closed) if (each.status === 'rejected') throw each.reason;
  });
  const [school, browser] = await Promise.all([openSchool(options), theBrowser()]);
  left.push(school.stop);
  for (const number of botFor) await school.fairview.tenant.install(oidOf(number));
  return {
    ...school,
    windowOf: async (number, look) => {
      const window = await windowOf(browser, school.origin, number, look);
      const close = async () => {
        opened.delete(windowWithEnd);
        await window.close();
      };
      const windowWithEnd = { ...window, close };
      opened.add(windowWithEnd);
      return windowWithEnd;
    },
  };
}
