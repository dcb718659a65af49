import type { App } from '../app.ts';

/** Has every review looked at again, after a change of what all of them depend on. */
export async function lookAgain(app: Pick<App, 'participants' | 'send'>): Promise<void> {
  const ids = await app.participants.wholeSchool();
  await Promise.all(ids.map((reviewId) => app.send('reviewChanged', { reviewId })));
}
