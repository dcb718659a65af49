import { Temporal } from 'temporal-polyfill';
import { inOrderOfTime, isBefore } from '../calendar/moments.ts';
import { nextWorkingMoment } from '../calendar/workingHours.ts';
import { atSchool, type Context } from './context.ts';
import type { MessageToSend, Message } from './message.ts';
import { type Duty, isSilent, obligations } from './obligations.ts';
import { PARTS } from './parts.ts';
import { nextMorning, contactHours, withinContactHours } from './contactHours.ts';
import { remindersFor } from './reminders.ts';
import type { DatedReminder } from './reminderSteps.ts';
import type { Review } from './review.ts';
import { isHistory } from './told.ts';

/**
 * Every message that a review calls for in its present state, past and to come. What is done, withdrawn or moved is
 * left out, so a late delivery that looks here again sends nothing out of date. Of a duty's past reminders only
 * the latest is kept. What counts as told is left out.
 */
export function messagesFor(review: Review, context: Context): Message[] {
  return messagesOfParts(review, context).concat(
    obligations(review, context).flatMap((duty) => aboutDuty(duty, context)),
  );
}

/** Notices, requests and answers: every message of a review except reminders of duties. */
export function messagesOfParts(review: Review, context: Context): Message[] {
  return PARTS.flatMap(({ messages }) => messages?.(review, context) ?? [])
    .filter((message) => !isHistory(message, context))
    .map((message) => (message.isNews ? inTheMorning : inWorkingHours)(message, context));
}

/** Others are told at once of what somebody did, so that they can go on. Reminders and news wait for the morning. */
export function inWorkingHours(
  message: MessageToSend,
  context: Pick<Context, 'now' | 'calendar' | 'person' | 'reminderPreferences'>,
): Message {
  const at = nextWorkingMoment(atSchool(message.at, context), contactHours(message.to, context)).toInstant().toString();
  return { ...message, at: withinContactHours({ ...message, at }, context), goes: 'atOnce' };
}

/** What asks nothing of its recipient waits for the next morning and goes with everything else. */
function inTheMorning(message: MessageToSend, context: Context): Message {
  const { to } = message;
  const at = nextMorning({ after: Temporal.Instant.from(message.at), oid: to, context }).toString();
  return { ...message, at: withinContactHours({ to, at }, context), goes: 'gathered' };
}

/** The reminders of one duty, each at the moment at which it goes. */
function aboutDuty(duty: Duty, context: Context): Message[] {
  return (isSilent(duty) ? [] : remindersFor(duty, context)).map(({ step, named, to }) => ({
    ...named,
    kind: step.to === 'ower' ? 'duty' : 'dutyOfSomebodyElse',
    to,
    aboutId: duty.about.id,
    ...whenAndHow({ step, to, duty, context }),
    deadline: duty.due,
  }));
}

type WhenAndHowArgs = { step: DatedReminder; to: string; duty: Duty; context: Context };

/**
 * A reminder goes with the others of its morning. Two kinds go by themselves: one of a short deadline has its own hour,
 * and one that begins during its last day cannot wait for the next morning.
 */
function whenAndHow({
  step: { at },
  to,
  duty: { reminderSchedule, due: deadline },
  context,
}: WhenAndHowArgs): Pick<Message, 'at' | 'goes'> {
  const morning = nextMorning({ after: Temporal.Instant.from(at), oid: to, context }).toString();
  const isLate = isBefore(at, morning) && !isBefore(deadline, at) && isBefore(deadline, morning);
  const goes = reminderSchedule === 'hours' || isLate ? 'atOnce' : 'gathered';
  return { goes, at: withinContactHours({ to, at: goes === 'atOnce' ? at : morning, deadline }, context) };
}

/**
 * The moment at which the app must look at a review again by itself: the earliest message still to come, or undefined.
 */
export function nextLook(messages: readonly Message[], now: Temporal.Instant): string | undefined {
  return messages
    .map((message) => message.at)
    .filter((at) => isBefore(now, at))
    .toSorted(inOrderOfTime)[0];
}
