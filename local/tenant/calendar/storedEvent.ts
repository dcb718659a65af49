import type { Attendee, EmailAddress, ResponseKind, ShowAs } from '../calendarEvent.ts';

/** An event in one mailbox. Everybody invited has a copy of it with the same `iCalUId`. */
export type StoredEvent = {
  id: string;
  iCalUId: string;
  mailbox: string;
  organiser: EmailAddress;
  isOrganiser: boolean;
  transactionId: string | null;
  subject: string;
  /** Always HTML, as Exchange keeps it. */
  html: string;
  /** ISO instants. */
  start: string;
  end: string;
  isAllDay: boolean;
  location: string;
  showAs: ShowAs;
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  importance: 'low' | 'normal' | 'high';
  categories: string[];
  attendees: Attendee[];
  responseRequested: boolean;
  response: ResponseKind;
  responseAt: string;
  isCancelled: boolean;
  joinUrl: string | null;
  createdAt: string;
  modifiedAt: string;
  /** Grows with every change. */
  revision: number;
};
