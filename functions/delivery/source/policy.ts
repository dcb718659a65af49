import { refreshing } from '#bot/cards/actions.ts';
import { policyDutyCard, policyDutyGone, policyDutyLine } from '#bot/cards/policyCards.ts';
import { inForceOn, versionOn } from '#domain/policies/adoption.ts';
import type { PolicyDuty } from '#domain/policies/policyDuties.ts';
import { deadlineFor } from '#domain/views/deadlineFor.ts';
import { reminderIn } from '#domain/review/dutyKey.ts';
import type { ToldMessage } from '#domain/review/message.ts';
import type { Message } from '#domain/review/message.ts';
import { withinContactHours } from '#domain/review/contactHours.ts';
import { remindersFor } from '#domain/review/reminders.ts';
import { viewPerson } from '#domain/views/person.ts';
import { loadPolicyDuties, loadPolicyDutiesOf } from '../../policies/duties.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from '../../reviews/context.ts';
import { tabLink } from '../../reviews/tabLink.ts';
import { type Delivery, toldIn } from '../../storage/deliveryRow.ts';
import { type DrawnCard, drawn } from '../drawn.ts';
import { isKeptUp } from '../mornings.ts';
import { isReplaced } from '../replaced.ts';
import type { Look, Now, Source } from '../source.ts';

/** Reminders of what is owed about a policy itself; they go with each recipient's morning message. */
export const policy: Source<'policy'> = {
  all: async (now) => inForce(now),
  ofPerson: async (now) => inForce(now),
  find: async (look) => {
    const { app, school, about, to } = look;
    const duties =
      to === undefined
        ? await loadPolicyDuties({ app, school, which: about })
        : await loadPolicyDutiesOf({ app, oid: to, school, which: about });
    return {
      due: () => duties.flatMap((duty) => remindersOf(duty, school)),
      draw: async (delivery, among) => {
        const told = toldIn(delivery);
        const duty = told && (await dutyBehind({ told, duties, look }));
        const subject = duty && subjectOf(duty, { ...look, to: delivery.to });
        return subject && draw(delivery, { ...subject, isReplaced: await isReplaced(app, { ...delivery, among }) });
      },
      line: async (told) => {
        const duty = await dutyBehind({ told, duties, look });
        return duty && policyDutyLine(subjectOf(duty, { ...look, to: told.to }));
      },
      // Includes a duty that has come round again within the time for which a morning message is kept up to date.
      isKeptUp: (delivery) => duties.some(({ key }) => key === delivery.aboutId) || isKeptUp(delivery, school),
    };
  },
  gone: {
    card: (_, delivery) => draw(delivery, undefined),
    line: { state: 'gone', title: 'No longer due', about: 'About a policy' },
  },
};

function inForce({ school }: Now) {
  return inForceOn(school.adopted, todayAt(school)).map(({ id }) => ({ kind: 'policy' as const, policy: id }));
}

function remindersOf(duty: PolicyDuty, school: SchoolNow): Message[] {
  const pack = versionOn({ adopted: school.adopted, id: duty.policy, date: todayAt(school) })?.pack;
  if (!pack || duty.reminderSchedule === 'none' || (duty.state !== 'owed' && duty.state !== 'overdue')) return [];
  return remindersFor({ ...duty, reminderKey: duty.key }, { ...school, pack }).map(({ step, named, to }) => ({
    ...named,
    kind: 'policyDuty',
    to,
    aboutId: duty.key,
    at: withinContactHours({ to, at: step.at, deadline: duty.due }, school),
    goes: 'gathered',
    deadline: duty.due,
  }));
}

type DutyBehindArgs = { told: ToldMessage; duties: readonly PolicyDuty[]; look: Look<'policy'> };

/**
 * The duty that a reminder is about. A duty that comes round again is another duty from the day on which it was done;
 * the duty of the reminder is then done.
 */
async function dutyBehind({
  told,
  duties,
  look: { app, school, about },
}: DutyBehindArgs): Promise<PolicyDuty | undefined> {
  const reminder = reminderIn(told);
  const isBehind = ({ key }: PolicyDuty) => key === reminder?.reminderKey;
  const present = duties.find(isBehind);
  if (present || reminder?.day === undefined) return present;
  const then = await loadPolicyDutiesOf({ app, oid: told.to, school, which: { ...about, doneBy: reminder.day } });
  const before = then.find(isBehind);
  return before && { ...before, state: 'done' };
}

type PolicyCardSubject = Parameters<typeof policyDutyCard>[0];

function draw({ reviewId, key }: Delivery, subject: PolicyCardSubject | undefined): DrawnCard {
  const card = subject ? policyDutyCard(subject) : policyDutyGone();
  const facts = subject && [
    subject.duty.key,
    subject.duty.state,
    subject.duty.due,
    subject.to,
    subject.owedBy,
    subject.isReplaced ?? false,
  ];
  return drawn(refreshing(card, { reviewId, messageKey: key }), facts ?? null);
}

function subjectOf(duty: PolicyDuty, { app, school, to }: Look<'policy'>): PolicyCardSubject {
  return {
    duty,
    to: to === duty.owedByOid ? 'ower' : 'escalation',
    owedBy: viewPerson(duty.owedByOid, school).name,
    deadline: deadlineFor({ due: duty.due, oid: duty.owedByOid }, school),
    link: (place) => tabLink(app.settings.teamsAppId, place),
  };
}
