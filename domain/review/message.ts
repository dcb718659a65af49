import { MESSAGES, type MessageKind, type MessageName, type MessageId, type PartsNamed } from './messageKey.ts';

/** A message that a part of a review calls for, before it is put into working hours: what names it for ever, and to whom it goes. */
export type MessageToSend = MessageId & {
  to: string;
  kind: MessageKind;
  /** The meeting, observation or statement version it is about; the review itself otherwise. */
  aboutId: string;
  /** When there was something to tell. ISO instant. */
  at: string;
};

/** A message that somebody has, or is to have: as much of it as a card needs. */
export type ToldMessage = MessageId & Pick<MessageToSend, 'to' | 'kind' | 'aboutId'>;

type MessageFields = Pick<MessageToSend, 'to' | 'aboutId' | 'at'> & { kind?: MessageKind };

/** A message by its name and parts: `message('meetingNotice', { meetingId, revision }, { to, aboutId, at })`. Its kind is the table's, unless said. */
export function message<Name extends MessageName>({
  name,
  parts,
  fields,
}: {
  name: Name;
  parts: PartsNamed<Name>;
  fields: MessageFields;
}): MessageToSend {
  const { kind = name } = MESSAGES[name] as { kind?: MessageKind };
  return { name, parts, kind, ...fields } as MessageToSend;
}

type ToEach = Omit<MessageFields, 'to'> & {
  to: readonly (string | undefined)[];
  /** Whose act it tells of: nobody is told of his or her own. */
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

/** Something that the app owes somebody a message about. What was sent under its name and parts is not sent again. */
export type Message = MessageToSend & {
  /** Not before this moment, which lies in the person's working hours. ISO instant. */
  at: string;
  /** By itself, as soon as its moment has come, or with others in one message in the morning. */
  goes: 'atOnce' | 'gathered';
  /** Until when it is of use, where it reminds of a duty. ISO instant. */
  deadline?: string;
};
