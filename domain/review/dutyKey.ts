import { keysOf } from './keyTable.ts';
import { keyOf, type MessageId, partsOf } from './messageKey.ts';

/**
 * The keys of duties. They are written for ever, like the keys of messages: recorded duties are remembered under them.
 */
const DUTIES = {
  duty: '{obligation}.{aboutId}.{revision}',
  /** A duty whose deadline was moved by this many suspensions. Its reminders begin again. */
  movedDuty: '{obligation}.{aboutId}.{revision}.after{suspensions}',
  /** A duty about a policy: what its owner owes, counted from a day, or what somebody new must read. */
  policyDuty: '{obligation}.{day}',
  policyToRead: '{obligation}.{oid}',
} as const;

/** The steps of a reminder. Those ahead of the deadline say how many days or hours before. */
const STEPS = { before: '{name}-{before}', at: '{name}' } as const;

const duties = keysOf(DUTIES);
const steps = keysOf(STEPS);

/** The key of a duty. A duty that is recorded as done is stored under it. */
export const dutyKey = duties.make;

/** The name and the parts of a duty's key; undefined if the text is not a key. */
export const readDutyKey = duties.read;

/** The key of a reminder's step within its duty: `soon-2`, `today`. */
export function stepKey(name: string, before: number | undefined): string {
  return before === undefined ? steps.make('at', { name }) : steps.make('before', { name, before });
}

/** The name and parts of the message that reminds of a duty, from the duty's reminder key and the step's own key. */
export function reminderOf(reminderKey: string, step: string): MessageId {
  const read = duties.read(reminderKey);
  if (!read) throw new Error(`${reminderKey} is no key of a duty.`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A duty and a step make what names its message.
  return { name: read.name, parts: { ...read.parts, step } } as MessageId;
}

type ReminderKey = {
  /** The key under which reminders of the duty are sent. */
  reminderKey: string;
  step: string;
  /** The day from which it is counted, if the owner of a policy owes it. */
  day?: string;
};

/** What a message reminds of; undefined if it is not a reminder. */
export function reminderIn(message: MessageId): ReminderKey | undefined {
  if (!isReminder(message)) return undefined;
  const { name, parts } = message;
  const step = stepName(parts.step);
  return { reminderKey: duties.make(name, parts), step, ...('day' in parts && { day: parts.day }) };
}

/** The key of the duty of which somebody reminds; undefined if the message is another. */
export function dutyRemindedOf(message: MessageId): string | undefined {
  const parts = partsOf('remindedBy', message);
  return parts && duties.make('duty', parts);
}

/**
 * How the keys of all reminders of one duty begin, also of those from before a suspension moved it and of those that
 * somebody gave; undefined if the message is not a reminder.
 */
export function remindersBegin(message: MessageId): string | undefined {
  if (message.name === 'remindedBy') return keyOf({ name: 'duty', parts: { ...message.parts, step: '' } });
  if (!isReminder(message)) return undefined;
  const name = message.name === 'movedDuty' ? 'duty' : message.name;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A moved duty has the parts of the duty.
  return keyOf({ name, parts: { ...message.parts, step: '' } } as MessageId);
}

/** Whether a key is that of one of the reminders whose keys begin so. */
export function isAmongReminders(key: string, begins: string): boolean {
  return key.startsWith(begins);
}

const isReminder = (message: MessageId): message is Extract<MessageId, { name: keyof typeof DUTIES }> =>
  'step' in message.parts;

const stepName = (step: string): string => steps.read(step)?.parts.name ?? step;
