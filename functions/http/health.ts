import type { HealthView } from '#domain/views/health.ts';
import { type HealthPorts, healthOf } from '../pulse/health.ts';
import { json } from './problem.ts';
import type { Handlers } from './route.ts';

/** How long an answer holds, in milliseconds: however often strangers ask, storage is asked this seldom. */
const HOLDS = 3_000;

/**
 * Says whether the app is well: 200 where it is, 503 with the part that is not. It is open to everybody and says
 * nothing about anybody.
 */
export const healthRoute = {
  'GET /api/health': async ({ app }) => {
    const health = await healthNow(app);
    return json(health, health.status === 'ok' ? 200 : 503);
  },
} satisfies Partial<Handlers>;

const last = new WeakMap<HealthPorts, { at: number; health: Promise<HealthView> }>();

function healthNow(app: HealthPorts): Promise<HealthView> {
  const known = last.get(app);
  if (known && Date.now() - known.at < HOLDS) return known.health;
  const health = healthOf(app);
  last.set(app, { at: Date.now(), health });
  return health;
}
