import { type PreflightPorts, runPreflight } from '../preflight/run.ts';
import { viewPreflight } from '../preflight/view.ts';
import type { Caller, Handlers, RouteCall } from './route.ts';

/** For administrators, whether the installation is as it has to be. */
export const preflightRoutes = {
  'GET /api/preflight': read,
  'POST /api/preflight': run,
} satisfies Partial<Handlers>;

function read({ app, school }: Pick<Caller<'preflight' | 'pulse' | 'settings'>, 'app' | 'school'>) {
  return viewPreflight({ app, school });
}

async function run(call: RouteCall<'POST /api/preflight', keyof PreflightPorts>) {
  const { app, person, token, school, body } = call;
  await runPreflight({ app, person, token, outside: body.outside });
  return read({ app, school: { ...school, now: app.clock.now() } });
}
