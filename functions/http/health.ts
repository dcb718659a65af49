import { healthOf } from '../pulse/health.ts';
import { json } from './problem.ts';
import type { Handlers } from './route.ts';

/**
 * Says whether the app is well: 200 where it is, 503 with the part that is not. It is open to everybody and says
 * nothing about anybody.
 */
export const healthRoute = {
  'GET /api/health': async ({ app }) => {
    const health = await healthOf(app);
    return json(health, health.status === 'ok' ? 200 : 503);
  },
} satisfies Partial<Handlers>;
