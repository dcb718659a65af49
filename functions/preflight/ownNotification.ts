import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/**
 * What Graph has to repeat about the test event of a run: the run's id, sealed with the app's secret, so that nobody else
 * can say that a notification came.
 */
export function stateOfRun(run: string, secret: string): string {
  return `${run}.${sealOf(run, secret)}`;
}

/** The run that a change notification belongs to; undefined for every other notification. */
export function runOfState(state: string, secret: string): string | undefined {
  const [run = '', seal = ''] = state.split('.');
  if (!z.guid().safeParse(run).success) return undefined;
  const [given, expected] = [Buffer.from(seal), Buffer.from(sealOf(run, secret))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? run : undefined;
}

const sealOf = (run: string, secret: string) => createHmac('sha256', secret).update(`preflight ${run}`).digest('hex');
