import { keysOf } from './keyTable.ts';
import type { MessageId } from './messageKey.ts';

/** The keys of duties. What was recorded as done is remembered under them for ever, as what was sent is. */
const DUTIES = {
  duty: '{obligation}.{aboutId}.{revision}',
  /** One whose deadline was moved by so many suspensions: it is reminded of anew. */
  movedDuty: '{obligation}.{aboutId}.{revision}.after{suspensions}',
  /** About a policy: what its owner owes, counted from a day, and what somebody new is to read. */
  policyDuty: '{obligation}.{day}',
  policyToRead: '{obligation}.{oid}',
} as const;

/** The steps of a reminder; of those ahead of the deadline with how many days or hours before. */
const STEPS = { before: '{name}-{before}', at: '{name}' } as const;

const duties = keysOf(DUTIES);
const steps = keysOf(STEPS);

/** The key of a duty: what is recorded as done stands under it. */
export const dutyKey = duties.make;

/** The name and the parts of a duty's key; undefined where it is none. */
export const readDutyKey = duties.read;

/** The key of a reminder's step among those of its duty: `soon-2`, `today`. */
export function stepKey(name: string, before: number | undefined): string {
  return before === undefined ? steps.make('at', { name }) : steps.make('before', { name, before });
}

/** What names the message that reminds of a duty, from the key under which it is reminded of and the step's own. */
export function reminderOf(reminderKey: string, step: string): MessageId {
  const read = duties.read(reminderKey);
  if (!read) throw new Error(`${reminderKey} is no key of a duty.`);
  return { name: read.name, parts: { ...read.parts, step } } as MessageId;
}

type ReminderKey = {
  /** The key under which the duty is reminded of. */
  reminderKey: string;
  step: string;
  /** Of what the owner of a policy owes: the day from which it is counted. */
  day?: string;
};

/** What a message reminds of; undefined where it is no reminder. */
export function reminderIn(message: MessageId): ReminderKey | undefined {
  if (!('step' in message.parts)) return undefined;
  const { name, parts } = message as Extract<MessageId, { name: keyof typeof DUTIES }>;
  const step = stepName(parts.step);
  return { reminderKey: duties.make(name, parts), step, ...('day' in parts && { day: parts.day }) };
}

const stepName = (step: string): string => steps.read(step)?.parts.name ?? step;
