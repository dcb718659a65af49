import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'jobs.md'), 'utf8');

type Effort = { clicks: number; fields: number };

/**
 * The hand of whoever does a job, or of all who do. It counts a click for each button, link, box or choice that is
 * pressed, and a field for each place that is typed into.
 */
export type Hand = {
  press: (target: Locator) => Promise<void>;
  fill: (target: Locator, text: string) => Promise<void>;
  /** What happens while nobody works on the job, such as days that pass: its time does not count. */
  meanwhile: (passes: () => Promise<void>) => Promise<void>;
  /** What the job took beyond the promise of docs/jobs.md; empty where that is kept. */
  beyondPromise: () => string[];
  /** "6 clicks, 2 fields, 4.3 seconds". */
  inWords: () => string;
};

/** Begins a job by its name in docs/jobs.md. Seconds are told and never held against anything. */
export function handFor(job: string): Hand {
  const promised = promiseOf(job);
  const taken: Effort = { clicks: 0, fields: 0 };
  let began = performance.now();
  return {
    press: async (target) => {
      taken.clicks += 1;
      await target.click();
    },
    fill: async (target, text) => {
      taken.fields += 1;
      await target.fill(text);
    },
    meanwhile: async (passes) => {
      const from = performance.now();
      await passes();
      began += performance.now() - from;
    },
    beyondPromise: () =>
      (['clicks', 'fields'] as const)
        .filter((each) => taken[each] > promised[each])
        .map((each) => `${taken[each]} ${each} instead of ${promised[each]}`),
    inWords: () =>
      `${taken.clicks} clicks, ${taken.fields} fields, ${((performance.now() - began) / 1000).toFixed(1)} seconds`,
  };
}

/** The row of a job: its name, what it begins with, clicks, fields, and more for people. */
function promiseOf(job: string): Effort {
  const row = PAGE.split('\n').find((line) => line.startsWith(`| ${job} `));
  const [, , , clicks, fields] = row?.split('|').map((cell) => cell.trim()) ?? [];
  if (!clicks || !fields) throw new Error(`docs/jobs.md promises nothing of “${job}”.`);
  return { clicks: Number(clicks), fields: Number(fields) };
}
