import type { MessageKind } from './messageKey.ts';
import type { ReminderStep } from './reminderSteps.ts';

/** Something that the app owes somebody a message about. `key` names it for ever: what was sent under a key is not sent again. */
export type Message = {
  key: string;
  to: string;
  kind: MessageKind;
  /** The meeting, observation or statement version it is about; the review itself otherwise. */
  aboutId: string;
  /** Not before this moment, which lies in the person's working hours. ISO instant. */
  at: string;
  /** By itself, as soon as its moment has come, or with others in one message in the morning. */
  goes: 'atOnce' | 'gathered';
  duty?: { key: string; step: ReminderStep; due: string };
};

/** A message that a part of the review calls for, before it is put into working hours. */
export type Asked = Omit<Message, 'duty' | 'goes'>;
