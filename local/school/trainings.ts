import type { Training } from '#domain/limits/trainedFor.ts';
import { oidOf } from './people.ts';

/** The leaders and heads of department of the demonstration school, who were trained in observing, by their numbers. */
const TRAINED = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Who was trained in what at the demonstration school before its story begins. */
export const trainings: readonly (Training & { oid: string })[] = TRAINED.map((number) => ({
  oid: oidOf(number),
  what: 'observing',
  on: '2025-09-03',
}));
