import type { Line } from '#bot/cards/gatheredCard.ts';
import { policyDutyCard, policyDutyLine } from '#bot/cards/policyCards.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { versionOn } from '#domain/policies/adoption.ts';
import type { PolicyDuty } from '#domain/policies/policyDuties.ts';
import { nextMorning, whenReachable } from '#domain/review/reach.ts';
import { reminderSteps } from '#domain/review/reminderSteps.ts';
import type { App } from '../app.ts';
import { morningKey, morningsOf } from '../delivery/mornings.ts';
import { claimDelivery, type Drawn, sendClaimed, updateSentCard } from '../delivery/sendOnce.ts';
import { type SchoolNow, SchoolNotSetUp, schoolNow } from '../reviews/context.ts';
import { drawn } from '../reviews/drawCard.ts';
import { tabLink } from '../reviews/tabLink.ts';
import type { Delivery } from '../storage/deliveryStore.ts';
import { loadPolicyDuties } from './duties.ts';
import { todayAt } from './known.ts';

type Reminder = { policy: string; key: string; to: string };

const PARTITION = 'policy.';

/** Where the deliveries about a policy itself are kept, beside those about reviews. */
const partitionOf = (policy: string) => `${PARTITION}${policy}`;

/** The policy whose deliveries a partition holds; undefined where it holds those of something else. */
export function policyOf(partition: string): string | undefined {
  return partition.startsWith(PARTITION) ? partition.slice(PARTITION.length) : undefined;
}

/**
 * Finds what is owed about policies themselves and has to be brought to mind now, and queues it with the morning message
 * of each recipient; alone only where the next morning would be too late. Cards that people have already are queued
 * where they would look different. Safe to run at any time.
 */
export async function sweepPolicies(app: App): Promise<void> {
  const school = await schoolOrNone(app);
  if (!school) return;
  const duties = await loadPolicyDuties(app, school);
  const wanted = await openReminders(app, duties, school);
  await Promise.all([
    ...Map.groupBy(wanted, ({ to }) => to)
      .entries()
      .map(([to, reminders]) => remindNow(app, to, reminders, school)),
    ...(await outdatedCards(app, duties, school)).map((reminder) => app.send('policyReminder', reminder)),
  ]);
}

async function schoolOrNone(app: App): Promise<SchoolNow | undefined> {
  try {
    return await schoolNow(app);
  } catch (error) {
    if (error instanceof SchoolNotSetUp) return undefined;
    throw error;
  }
}

async function remindNow(
  app: App,
  to: string,
  reminders: readonly (Reminder & { due: string })[],
  school: SchoolNow,
): Promise<void> {
  const morning = await app.deliveries.find(morningsOf(to), morningKey(todayAt(school)), to);
  if (morning?.status !== 'sent' && morning?.status !== 'failed') return app.send('gather', { to });
  const next = nextMorning(school.now.add({ seconds: 1 }), to, school);
  for (const { due, ...reminder } of reminders)
    if (!isBefore(due, school.now) && isBefore(due, next)) await app.send('policyReminder', reminder);
}

/** What is to be brought to somebody's mind now about policies and has not been, for the morning message. */
export async function policyRemindersFor(
  app: App,
  oid: string,
  school: SchoolNow,
): Promise<Pick<Delivery, 'reviewId' | 'key' | 'kind' | 'aboutId'>[]> {
  const duties = await loadPolicyDuties(app, school);
  const own = duties.filter(({ owedByOid, nextInLineOid }) => owedByOid === oid || nextInLineOid === oid);
  const wanted = (await openReminders(app, own, school)).filter(({ to }) => to === oid);
  return wanted.map(({ policy, key, aboutId }) => ({
    reviewId: partitionOf(policy),
    key,
    kind: 'policyDuty' as const,
    aboutId,
  }));
}

async function openReminders(app: App, duties: readonly PolicyDuty[], school: SchoolNow) {
  const wanted = duties.flatMap((duty) =>
    remindersNow(duty, school).map((reminder) => ({ ...reminder, aboutId: duty.key, due: duty.due })),
  );
  const open = await Promise.all(
    wanted.map(async (reminder) => {
      const sent = await app.deliveries.find(partitionOf(reminder.policy), reminder.key, reminder.to);
      return sent && sent.status !== 'waiting' ? [] : [reminder];
    }),
  );
  return open.flat();
}

async function outdatedCards(app: App, duties: readonly PolicyDuty[], school: SchoolNow): Promise<Reminder[]> {
  const byPolicy = [...Map.groupBy(duties, ({ policy }) => policy)];
  const found = await Promise.all(
    byPolicy.map(async ([policy, owed]) =>
      (await app.deliveries.ofReview(partitionOf(policy)))
        .filter(({ status, activityId }) => status === 'sent' && activityId !== '')
        .filter(({ aboutId, to, cardHash }) => {
          const duty = owed.find(({ key }) => key === aboutId);
          return duty !== undefined && draw(app, duty, to, school).hash !== cardHash;
        })
        .map(({ key, to }) => ({ policy, key, to })),
    ),
  );
  return found.flat();
}

/** Of the reminders whose moment has passed the latest to each: after an outage nobody gets a flood. */
function remindersNow(duty: PolicyDuty, school: SchoolNow): Reminder[] {
  const pack = versionOn(school.adopted, duty.policy, todayAt(school))?.pack;
  if (!pack || duty.ladder === 'none' || (duty.state !== 'owed' && duty.state !== 'overdue')) return [];
  const passed = reminderSteps(duty, { ...school, pack }).filter((step) => !isBefore(school.now, step.at));
  return (['ower', 'nextInLine'] as const).flatMap((who) => {
    const step = passed.filter(({ to }) => to === who).at(-1);
    const to = who === 'ower' ? duty.owedByOid : duty.nextInLineOid;
    if (!step || to === undefined || (who === 'nextInLine' && to === duty.owedByOid)) return [];
    const at = whenReachable({ to, at: step.at, deadline: duty.due }, school);
    return isBefore(school.now, at) ? [] : [{ policy: duty.policy, key: `policyDuty.${duty.key}.${step.name}`, to }];
  });
}

/** Sends one such message: still owed, claimed by a unique row, sent, recorded; or its card is brought up to date. */
export async function deliverPolicyReminder(app: App, { policy, key, to }: Reminder): Promise<void> {
  const school = await schoolNow(app);
  const duty = await dutyBehind(app, { policy, key, to }, school);
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

/** A reminder about a policy as a line of the morning message. */
export async function policyLine(app: App, reminder: Reminder, school: SchoolNow): Promise<Line> {
  const duty = await dutyBehind(app, reminder, school);
  if (!duty) return { state: 'gone', title: 'No longer due', about: 'About a policy' };
  return policyDutyLine(subjectOf(app, duty, reminder.to, school));
}

async function dutyBehind(app: App, { policy, key }: Reminder, school: SchoolNow): Promise<PolicyDuty | undefined> {
  const duties = await loadPolicyDuties(app, school);
  return duties.find((each) => each.policy === policy && key.startsWith(`policyDuty.${each.key}.`));
}

function draw(app: App, duty: PolicyDuty, to: string, school: SchoolNow): Drawn {
  return drawn(policyDutyCard(subjectOf(app, duty, to, school)));
}

function subjectOf(app: App, duty: PolicyDuty, to: string, school: SchoolNow): Parameters<typeof policyDutyCard>[0] {
  return {
    duty,
    to: to === duty.owedByOid ? 'ower' : 'nextInLine',
    owedBy: school.person(duty.owedByOid)?.displayName ?? 'Somebody who has left',
    timeZone: school.calendar.timeZone,
    today: todayAt(school),
    link: (place) => tabLink(app.settings.teamsAppId, place),
  };
}
