import { z } from 'zod';
import type { App } from '../app.ts';

const probeSchema = z.strictObject({ probe: z.guid() });

type TakeProbeArgs = { app: Pick<App, 'clock' | 'preflight'>; queue: string; entry: unknown };

/** Acknowledges a message that is a probe. Answers whether it was one: then there is nothing else to do about it. */
export async function takeProbe({ app, queue, entry }: TakeProbeArgs): Promise<boolean> {
  const run = probeSchema.safeParse(entry).data?.probe;
  if (run === undefined) return false;
  await app.preflight.came({ run, through: queue, at: app.clock.now().toString() });
  return true;
}
