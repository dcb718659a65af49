import { isBefore } from '../calendar/moments.ts';
import type { Context } from './context.ts';
import { reminderOf } from './dutyKey.ts';
import type { MessageId } from './messageKey.ts';
import { type ReminderContext, type Reminded, reminderSteps, type DatedReminder } from './reminderSteps.ts';
import { isHistory } from './told.ts';

/** A step of a duty's reminders, with the lasting name of its message and its recipient. */
export type Reminder = { step: DatedReminder; named: MessageId; to: string };

/**
 * The reminders of one duty: those to come, and for each person the latest of those whose moment has passed, so that an
 * outage is not followed by a flood. Nobody is next in line after himself or herself. What counts as told is left out.
 */
export function remindersFor(
  duty: Reminded & { reminderKey: string },
  context: ReminderContext & Pick<Context, 'now' | 'toldFrom'>,
): Reminder[] {
  const reminders = reminderSteps(duty, context).flatMap((step): Reminder[] => {
    const named = reminderOf(duty.reminderKey, step.key);
    if (isHistory({ ...named, at: step.at }, context)) return [];
    if (step.to === 'ower') return [{ step, named, to: duty.owedByOid }];
    const to = duty.escalatesTo;
    return to === undefined || to === duty.owedByOid ? [] : [{ step, named, to }];
  });
  const isAhead = ({ step }: Reminder) => isBefore(context.now, step.at);
  const passed = reminders.filter((each) => !isAhead(each));
  const latest = (['ower', 'escalation'] as const).flatMap(
    (who) => passed.findLast(({ step }) => step.to === who) ?? [],
  );
  return [...latest, ...reminders.filter(isAhead)];
}
