import type { App } from '../app.ts';
import { type SchoolNow, schoolNow, SchoolNotSetUp } from '../reviews/context.ts';

/** The school now, or undefined while it has not been set up: then there is nothing to look after. */
export async function schoolOrNone(app: App): Promise<SchoolNow | undefined> {
  try {
    return await schoolNow(app);
  } catch (error) {
    if (error instanceof SchoolNotSetUp) return undefined;
    throw error;
  }
}
