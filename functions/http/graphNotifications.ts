import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { runOfState } from '../preflight/ownNotification.ts';
import { note } from '../telemetry/note.ts';
import { problem, Reply } from './problem.ts';
import { readJson } from './readJson.ts';
import type { Handlers } from './route.ts';

const notificationSchema = z.looseObject({
  value: z.array(
    z.looseObject({
      clientState: z.string().nullish(),
      subscriptionId: z.string(),
      lifecycleEvent: z.string().nullish(),
      resource: z.string().nullish(),
      resourceData: z.looseObject({ id: z.string() }).nullish(),
    }),
  ),
});

/**
 * Where Graph reports changes in Outlook. Echoes the validation token, checks the secret given at subscription, queues
 * the work and answers at once. What comes about the test event of a check of the installation is noted alone. The app then
 * asks Graph itself what changed, and never believes the notification.
 */
export const graphNotificationRoute = {
  'POST /api/graph/notifications': async ({ app, request }) => {
    const validation = request.query.get('validationToken');
    if (validation !== null)
      return new Reply({
        status: 200,
        headers: { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' },
        body: validation,
      });
    const sent = await readJson(request);
    if ('refused' in sent) return sent.refused;
    const parsed = notificationSchema.safeParse(sent.data);
    if (!parsed.success)
      return problem({
        code: 'notANotification',
        title: 'Not a change notification',
        detail: 'This is not what Graph sends.',
      });
    for (const { clientState } of parsed.data.value) {
      const run = runOfState(clientState ?? '', app.settings.graphNotificationSecret);
      if (run !== undefined) await app.preflight.came({ run, through: 'notification', at: app.clock.now().toString() });
    }
    const genuine = parsed.data.value.filter(({ clientState }) =>
      isSecret(clientState ?? '', app.settings.graphNotificationSecret),
    );
    if (genuine.length < parsed.data.value.length) note('fairview.signin.refused', { reason: 'notGraph' });
    for (const { resource, resourceData, lifecycleEvent, subscriptionId } of genuine) {
      const userOid = resource?.match(/users\/([^/]+)\//i)?.[1];
      if (lifecycleEvent) await app.subscriptions.lost(subscriptionId);
      else if (userOid && resourceData) await app.send('outlookChanged', { userOid, eventId: resourceData.id });
    }
    return undefined;
  },
} satisfies Partial<Handlers>;

function isSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
