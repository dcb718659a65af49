import { policyDutyCard } from '#bot/cards/policyCards.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { versionOn } from '#domain/policies/adoption.ts';
import type { PolicyDuty } from '#domain/policies/policyDuties.ts';
import { reminderSteps } from '#domain/review/reminderSteps.ts';
import type { App } from '../app.ts';
import { type SchoolNow, SchoolNotSetUp, schoolNow } from '../reviews/context.ts';
import { drawn } from '../reviews/drawCard.ts';
import { claimDelivery, type Drawn, sendClaimed, updateSentCard } from '../reviews/sendOnce.ts';
import { tabLink } from '../reviews/tabLink.ts';
import type { Delivery } from '../storage/deliveryStore.ts';
import { loadPolicyDuties } from './duties.ts';
import { todayAt } from './known.ts';

type Reminder = { policy: string; key: string; to: string };

/** Where the deliveries about a policy itself are kept, beside those about reviews. */
const partitionOf = (policy: string) => `policy.${policy}`;

/**
 * Finds what is owed about policies themselves and has to be brought to mind now, and queues one message a recipient.
 * Cards that people have already are queued too where they would look different. Safe to run at any time.
 */
export async function sweepPolicies(app: App): Promise<void> {
  const school = await schoolOrNone(app);
  if (!school) return;
  const duties = await loadPolicyDuties(app, school);
  await Promise.all(
    [...Map.groupBy(duties, ({ policy }) => policy)].map(async ([policy, owed]) => {
      const sent = await app.deliveries.ofReview(partitionOf(policy));
      await Promise.all(owed.map((duty) => queueFor(app, duty, { school, sent })));
    }),
  );
}

async function schoolOrNone(app: App): Promise<SchoolNow | undefined> {
  try {
    return await schoolNow(app);
  } catch (error) {
    if (error instanceof SchoolNotSetUp) return undefined;
    throw error;
  }
}

async function queueFor(
  app: App,
  duty: PolicyDuty,
  { school, sent: sentOfPolicy }: { school: SchoolNow; sent: readonly Delivery[] },
): Promise<void> {
  const sent = sentOfPolicy.filter(({ aboutId }) => aboutId === duty.key);
  const wanted = remindersNow(duty, school).filter(
    ({ key, to }) => !sent.some((each) => each.key === key && each.to === to && each.status !== 'waiting'),
  );
  const outdated = sent.filter(
    (each) => each.status === 'sent' && each.cardHash !== draw(app, duty, each.to, school).hash,
  );
  await Promise.all(
    [...wanted, ...outdated].map(({ key, to }) => app.send('policyReminder', { policy: duty.policy, key, to })),
  );
}

/** Of the reminders whose moment has passed the latest to each: after an outage nobody gets a flood. */
function remindersNow(duty: PolicyDuty, school: SchoolNow): Reminder[] {
  const pack = versionOn(school.adopted, duty.policy, todayAt(school))?.pack;
  if (!pack || duty.ladder === 'none' || (duty.state !== 'owed' && duty.state !== 'overdue')) return [];
  const passed = reminderSteps(duty, { ...school, pack }).filter((step) => !isBefore(school.now, step.at));
  return (['ower', 'nextInLine'] as const).flatMap((who) => {
    const step = passed.filter(({ to }) => to === who).at(-1);
    const to = who === 'ower' ? duty.owedByOid : duty.nextInLineOid;
    return step && to !== undefined && (who === 'ower' || to !== duty.owedByOid)
      ? [{ policy: duty.policy, key: `policyDuty.${duty.key}.${step.name}`, to }]
      : [];
  });
}

/** Sends one such message: still owed, claimed by a unique row, sent, recorded; or its card is brought up to date. */
export async function deliverPolicyReminder(app: App, { policy, key, to }: Reminder): Promise<void> {
  const school = await schoolNow(app);
  const duties = await loadPolicyDuties(app, school);
  const duty = duties.find((each) => each.policy === policy && key.startsWith(`policyDuty.${each.key}.`));
  if (!duty) return;
  const before = await app.deliveries.find(partitionOf(policy), key, to);
  const card = draw(app, duty, to, school);
  if (before?.status === 'sent') return updateSentCard(app, before, card);
  if (!remindersNow(duty, school).some((each) => each.key === key && each.to === to)) return;
  const message = { key, to, kind: 'policyDuty' as const, aboutId: duty.key };
  const claimed = await claimDelivery(app, { about: partitionOf(policy), message, before, now: school.now });
  // What did not go through is found again by the next sweep.
  if (claimed) await sendClaimed(app, claimed, card, school.now);
}

function draw(app: App, duty: PolicyDuty, to: string, school: SchoolNow): Drawn {
  return drawn(
    policyDutyCard({
      duty,
      to: to === duty.owedByOid ? 'ower' : 'nextInLine',
      owedBy: school.person(duty.owedByOid)?.displayName ?? 'Somebody who has left',
      timeZone: school.calendar.timeZone,
      today: todayAt(school),
      link: (place) => tabLink(app.settings.teamsAppId, place),
    }),
  );
}
