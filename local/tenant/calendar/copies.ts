import type { Attendee, EmailAddress } from '../calendarEvent.ts';
import type { LocalPerson } from '../localPerson.ts';
import { htmlFromText } from './html.ts';
import { newEventId } from './mailbox.ts';
import type { StoredEvent } from './storedEvent.ts';

/** Somebody invited to an event, before any answer. */
export type Invited = { type: Attendee['type']; emailAddress: EmailAddress };

/** Exchange's notation for a time that has not happened. */
export const NEVER = '0001-01-01T00:00:00Z';

/** The copy of an event for somebody newly invited. */
export const copyFor = (person: LocalPerson, event: StoredEvent): StoredEvent => ({
  ...event,
  id: newEventId(),
  mailbox: person.oid,
  isOrganiser: false,
  transactionId: null,
  response: 'notResponded',
  // Until it is answered, an invitation holds the time only tentatively.
  showAs: 'tentative',
});

type UpdatedCopyArgs = { copy: StoredEvent; event: StoredEvent; moved: boolean };

/** A copy after the organiser has changed the event. A person who is asked about another time has not answered yet. */
export const updatedCopy = ({ copy, event, moved }: UpdatedCopyArgs): StoredEvent => ({
  ...event,
  id: copy.id,
  mailbox: copy.mailbox,
  isOrganiser: false,
  transactionId: null,
  createdAt: copy.createdAt,
  revision: copy.revision + 1,
  ...(moved
    ? { response: 'notResponded', responseAt: NEVER, showAs: 'tentative' }
    : { response: copy.response, responseAt: copy.responseAt, showAs: copy.showAs }),
});

type CancelledCopyArgs = { copy: StoredEvent; now: string; comment?: string | undefined };

/** A copy after the organiser has cancelled the event or removed this person. */
export const cancelledCopy = ({ copy, now, comment = '' }: CancelledCopyArgs): StoredEvent => ({
  ...copy,
  subject: `Canceled: ${copy.subject}`,
  html: comment ? `<p>${htmlFromText(comment)}</p>${copy.html}` : copy.html,
  isCancelled: true,
  showAs: 'free',
  modifiedAt: now,
  revision: copy.revision + 1,
});

/** Somebody on a new list of attendees, with the answer that they have already given. */
export function keptAttendee({ type, emailAddress }: Invited, event: StoredEvent): Attendee {
  const before = event.attendees.find(
    (attendee) => attendee.emailAddress.address.toLowerCase() === emailAddress.address.toLowerCase(),
  );
  return { type, emailAddress, status: before?.status ?? { response: 'none', time: NEVER } };
}
