import { type MessageKind, type MessageName, type MessageId, type PartsNamed, usualKind } from './messageKey.ts';

/**
 * A message that a part of a review calls for, before it is moved into working hours: its lasting name and its
 * recipient.
 */
export type MessageToSend = MessageId & {
  to: string;
  kind: MessageKind;
  /** The meeting, observation or statement version that it is about; otherwise the review itself. */
  aboutId: string;
  /** The ISO instant at which there was something to tell. */
  at: string;
  /** It asks nothing of its recipient: it is a line of the morning message and has no card of its own. */
  isNews?: boolean;
};

/** A message that somebody has or will get: as much of it as a card needs. */
export type ToldMessage = MessageId & Pick<MessageToSend, 'to' | 'kind' | 'aboutId'>;

type MessageFields = Pick<MessageToSend, 'to' | 'aboutId' | 'at' | 'isNews'> & { kind?: MessageKind };

/**
 * A message by its name and parts: `message({ name: 'meetingNotice', parts: { meetingId, revision }, fields: { to,
 * aboutId, at } })`. Its kind is the table's unless `kind` is given.
 */
export function message<Name extends MessageName>({
  name,
  parts,
  fields,
}: {
  name: Name;
  parts: PartsNamed<Name>;
  fields: MessageFields;
}): MessageToSend {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Name and parts belong together.
  return { name, parts, kind: usualKind(name), ...fields } as MessageToSend;
}

type ToEach = Omit<MessageFields, 'to'> & {
  to: readonly (string | undefined)[];
  /** Who acted. Nobody is told of his or her own act. */
  by?: string | undefined;
};

/** The same message to each of several people, once. */
export function messageToEach<Name extends MessageName>({
  name,
  parts,
  toEach: { to, by, ...fields },
}: {
  name: Name;
  parts: PartsNamed<Name>;
  toEach: ToEach;
}): MessageToSend[] {
  return [...new Set(to)].flatMap((oid) =>
    oid === undefined || oid === by ? [] : [message({ name, parts, fields: { ...fields, to: oid } })],
  );
}

/** A message that the app owes somebody. What was sent under its name and parts is never sent again. */
export type Message = MessageToSend & {
  /** The ISO instant before which it must not go. It lies in the person's working hours. */
  at: string;
  /** `atOnce`: by itself, as soon as its moment has come. `gathered`: in one message with others in the morning. */
  goes: 'atOnce' | 'gathered';
  /** The ISO instant until which it is of use, if it reminds of a duty. */
  deadline?: string;
};
