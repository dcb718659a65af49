import type { Handlers } from './route.ts';

/** Says whether the app runs and reaches its storage. It is open to everybody and says nothing about anybody. */
export const healthRoute = {
  'GET /api/health': async ({ app }) => {
    const { school, unreadable } = await app.school.current();
    return { status: 'ok', setUp: school !== undefined || unreadable !== undefined };
  },
} satisfies Partial<Handlers>;
