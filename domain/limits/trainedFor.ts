import { z } from 'zod';
import { dateInWords } from '../calendar/inWords.ts';
import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

/** Somebody's training in something, with its day. */
export const trainingSchema = z.strictObject({ what: z.enum(['reviewing', 'observing']), on: z.iso.date() });

export type Training = z.infer<typeof trainingSchema>;

type TrainedTask = {
  name: string;
  trainings: readonly Training[];
  /** The day on which the task is done or given. */
  on: string;
};

/**
 * Flags a future reviewer or observer without a record of training in it by that day (KM-21, KM-64). Training on the
 * day itself counts.
 */
export function trainedFor(limit: LimitOf<'trainedFor'>, { name, trainings, on }: TrainedTask): Flag | undefined {
  const days = trainings.filter(({ what }) => what === limit.what).map((training) => training.on);
  const first = days.toSorted()[0];
  if (first === undefined) return flag({ limit, reasons: `${name} is not recorded as trained in ${limit.what}.` });
  if (first <= on) return undefined;
  return flag({
    limit,
    reasons: `${name} is trained in ${limit.what} only on ${dateInWords(first)}, after ${dateInWords(on)}.`,
  });
}
