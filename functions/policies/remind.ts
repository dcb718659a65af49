import type { Line } from '#bot/cards/gatheredCard.ts';
import { refreshing } from '#bot/cards/actions.ts';
import { policyDutyCard, policyDutyGone, policyDutyLine } from '#bot/cards/policyCards.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { versionOn } from '#domain/policies/adoption.ts';
import type { PolicyDuty } from '#domain/policies/policyDuties.ts';
import { deliveryPlace, readDeliveryPlace } from '#domain/review/deliveryPlace.ts';
import { reminderIn, reminderMessageKey } from '#domain/review/dutyKey.ts';
import { nextMorning, whenReachable } from '#domain/review/reach.ts';
import { reminderSteps } from '#domain/review/reminderSteps.ts';
import { isHistory } from '#domain/review/told.ts';
import type { App } from '../app.ts';
import { isEntered, isKeptUp, morningKey, morningsOf, morningsWith } from '../delivery/mornings.ts';
import { type Drawn, drawn, isOutdated } from '../delivery/drawn.ts';
import { claimDelivery, sendClaimed, updateSentCard } from '../delivery/sendOnce.ts';
import { type SchoolNow, schoolNow, schoolOrNone } from '../reviews/context.ts';
import { tabLink } from '../reviews/tabLink.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { loadPolicyDuties, loadPolicyDutiesOf } from './duties.ts';
import { todayAt } from './known.ts';

type Reminder = { policy: string; key: string; to: string };

/** Where the deliveries about a policy itself are kept, beside those about reviews. */
const partitionOf = (policy: string) => deliveryPlace('policy', { policy });

/** The policy whose deliveries a partition holds; undefined where it holds those of something else. */
export function policyOf(partition: string): string | undefined {
  const place = readDeliveryPlace(partition);
  return place?.name === 'policy' ? place.parts.policy : undefined;
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
  const sent = await sentAbout(app, duties);
  const wanted = openReminders(duties, sent, school);
  await Promise.all([
    ...Map.groupBy(wanted, ({ to }) => to)
      .entries()
      .map(([to, reminders]) => remindNow(app, to, reminders, school)),
    ...(await outdatedCards(app, duties, sent, school)).map((reminder) => app.send('policyReminder', reminder)),
    ...morningsWith(sent, school).map(({ to, within }) => app.send('gather', { to, key: within })),
    ...noLongerCalledFor(duties, sent, school).map((delivery) => app.trouble.leaveNotReached(delivery)),
  ]);
}

/** What reached somebody in no way and is nothing to see to any more: done since, or followed by a later reminder. */
function noLongerCalledFor(
  duties: readonly PolicyDuty[],
  sent: readonly StoredDelivery[],
  school: SchoolNow,
): StoredDelivery[] {
  const now = new Set(duties.flatMap((duty) => remindersNow(duty, school)).map(({ key, to }) => `${key} ${to}`));
  return sent.filter(({ status, key, to }) => status === 'failed' && !now.has(`${key} ${to}`));
}

async function remindNow(app: App, to: string, reminders: readonly OpenReminder[], school: SchoolNow): Promise<void> {
  const alone = async (some: readonly OpenReminder[]) => {
    for (const { policy, key } of some) await app.send('policyReminder', { policy, key, to });
  };
  // What was begun by itself and did not go through is tried again by itself.
  await alone(reminders.filter(({ isBegun }) => isBegun));
  const fresh = reminders.filter(({ isBegun }) => !isBegun);
  if (fresh.length === 0) return;
  const morning = await app.deliveries.find(morningsOf(to), morningKey(todayAt(school)), to);
  if (!morning || !isEntered(morning)) return app.send('gather', { to });
  const next = nextMorning(school.now.add({ seconds: 1 }), to, school);
  await alone(fresh.filter(({ due }) => !isBefore(due, school.now) && isBefore(due, next)));
}

/** What is to be brought to somebody's mind now about policies and has not been, for the morning message. */
export async function policyRemindersFor(
  app: App,
  oid: string,
  school: SchoolNow,
): Promise<Pick<Delivery, 'reviewId' | 'key' | 'kind' | 'aboutId'>[]> {
  const own = await loadPolicyDutiesOf(app, oid, school);
  const due = own.flatMap((duty) => remindersNow(duty, school)).filter(({ to }) => to === oid);
  const sent = await Promise.all(due.map(({ policy, key }) => app.deliveries.find(partitionOf(policy), key, oid)));
  return openReminders(
    own,
    sent.filter((each) => each !== undefined),
    school,
  )
    .filter(({ to, isBegun }) => to === oid && !isBegun)
    .map(({ policy, key, aboutId }) => ({ reviewId: partitionOf(policy), key, kind: 'policyDuty' as const, aboutId }));
}

/** Everything that was sent about the policies of these duties. */
async function sentAbout(app: App, duties: readonly PolicyDuty[]): Promise<StoredDelivery[]> {
  const policies = [...new Set(duties.map(({ policy }) => policy))];
  return (await Promise.all(policies.map((policy) => app.deliveries.ofReview(partitionOf(policy))))).flat();
}

type OpenReminder = Reminder & { aboutId: string; due: string; isBegun: boolean };

/** Reminders whose moment has come and that have not gone through. */
function openReminders(
  duties: readonly PolicyDuty[],
  sent: readonly StoredDelivery[],
  school: SchoolNow,
): OpenReminder[] {
  const known = new Map(sent.map((each) => [`${each.reviewId} ${each.key} ${each.to}`, each]));
  return duties.flatMap((duty) =>
    remindersNow(duty, school).flatMap((reminder) => {
      const before = known.get(`${partitionOf(reminder.policy)} ${reminder.key} ${reminder.to}`);
      if (before?.status === 'sent' || before?.status === 'failed') return [];
      return [{ ...reminder, aboutId: duty.key, due: duty.due, isBegun: before !== undefined }];
    }),
  );
}

/** Cards that would look different now; one whose duty has come round again since as long as a morning message is kept up. */
async function outdatedCards(
  app: App,
  duties: readonly PolicyDuty[],
  sent: readonly StoredDelivery[],
  school: SchoolNow,
): Promise<Reminder[]> {
  const inChat = sent.filter(({ status, activityId }) => status === 'sent' && activityId !== '');
  const found = await Promise.all(
    inChat.map(async (delivery) => {
      const { reviewId, aboutId, key, to, claimedAt } = delivery;
      const reminder = { policy: policyOf(reviewId) ?? '', key, to };
      const present = duties.find((each) => each.policy === reminder.policy && each.key === aboutId);
      const duty = present ?? (isKeptUp({ claimedAt }, school) ? await dutyBehind(app, reminder, school) : undefined);
      return duty && (await isOutdated(app, delivery, draw(app, duty, reminder, school))) ? [reminder] : [];
    }),
  );
  return found.flat();
}

/** Of the reminders whose moment has passed the latest to each: after an outage nobody gets a flood. */
function remindersNow(duty: PolicyDuty, school: SchoolNow): Reminder[] {
  const pack = versionOn(school.adopted, duty.policy, todayAt(school))?.pack;
  if (!pack || duty.ladder === 'none' || (duty.state !== 'owed' && duty.state !== 'overdue')) return [];
  const passed = reminderSteps(duty, { ...school, pack })
    .map(({ to, at, key }) => ({ to, at, key: reminderMessageKey(duty.key, key) }))
    .filter((step) => !isBefore(school.now, step.at) && !isHistory(step, school));
  return (['ower', 'nextInLine'] as const).flatMap((who) => {
    const step = passed.filter(({ to }) => to === who).at(-1);
    const to = who === 'ower' ? duty.owedByOid : duty.nextInLineOid;
    if (!step || to === undefined || (who === 'nextInLine' && to === duty.owedByOid)) return [];
    const at = whenReachable({ to, at: step.at, deadline: duty.due }, school);
    return isBefore(school.now, at) ? [] : [{ policy: duty.policy, key: step.key, to }];
  });
}

/** Sends one such message: still owed, claimed by a unique row, sent, recorded; or its card is brought up to date. */
export async function deliverPolicyReminder(app: App, { policy, key, to }: Reminder): Promise<void> {
  const school = await schoolNow(app);
  const duty = await dutyBehind(app, { policy, key, to }, school);
  if (!duty) return;
  const before = await app.deliveries.find(partitionOf(policy), key, to);
  const card = draw(app, duty, { policy, key, to }, school);
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

/**
 * The duty that a reminder is about. One that comes round again is another duty from the day on which it was done: the one
 * of the reminder is then done.
 */
async function dutyBehind(app: App, { policy, key, to }: Reminder, school: SchoolNow): Promise<PolicyDuty | undefined> {
  const reminder = reminderIn(key);
  const isBehind = (each: PolicyDuty) => each.policy === policy && each.key === reminder?.reminderKey;
  const present = (await loadPolicyDutiesOf(app, to, school)).find(isBehind);
  if (present || reminder?.day === undefined) return present;
  const before = (await loadPolicyDutiesOf(app, to, school, reminder.day)).find(isBehind);
  return before && { ...before, state: 'done' };
}

/** The card of such a reminder as it stands now, for the one to whom it was sent. */
export async function policyCardNow(app: App, { reviewId, key, to }: Delivery, school: SchoolNow): Promise<Drawn> {
  const reminder = { policy: policyOf(reviewId) ?? '', key, to };
  return draw(app, await dutyBehind(app, reminder, school), reminder, school);
}

function draw(app: App, duty: PolicyDuty | undefined, { policy, key, to }: Reminder, school: SchoolNow): Drawn {
  const subject = duty && subjectOf(app, duty, to, school);
  const card = subject ? policyDutyCard(subject) : policyDutyGone();
  const facts = subject && [subject.duty.key, subject.duty.state, subject.duty.due, subject.to, subject.owedBy];
  return drawn(refreshing(card, { reviewId: partitionOf(policy), messageKey: key }), facts ?? null);
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
