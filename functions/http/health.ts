import type { App } from '../app.ts';
import { json, openRoute } from './route.ts';

/** Whether the app runs and reaches its storage. Open to everybody; says nothing about anybody. */
export function registerHealthRoute(app: App): void {
  openRoute('health', ['GET'], 'api/health', async () => {
    const { school, unreadable } = await app.school.current();
    return json({ status: 'ok', setUp: school !== undefined || unreadable !== undefined });
  });
}
