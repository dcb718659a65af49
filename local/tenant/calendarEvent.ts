export type DateTimeTimeZone = { dateTime: string; timeZone: string };

export type EmailAddress = { name: string; address: string };

export type ResponseKind = 'none' | 'organizer' | 'notResponded' | 'accepted' | 'tentativelyAccepted' | 'declined';

export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';

export type Attendee = {
  type: 'required' | 'optional' | 'resource';
  emailAddress: EmailAddress;
  status: { response: ResponseKind; time: string };
};

/** An event of somebody's calendar in Graph's form. `isOrganizer` tells whether the calendar's owner organises it. */
export type CalendarEvent = {
  '@odata.etag': string;
  id: string;
  iCalUId: string;
  changeKey: string;
  createdDateTime: string;
  lastModifiedDateTime: string;
  transactionId: string | null;
  type: 'singleInstance';
  subject: string;
  bodyPreview: string;
  body: { contentType: 'html' | 'text'; content: string };
  start: DateTimeTimeZone;
  end: DateTimeTimeZone;
  isAllDay: boolean;
  location: { displayName: string };
  showAs: ShowAs;
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  importance: 'low' | 'normal' | 'high';
  categories: string[];
  isCancelled: boolean;
  isOrganizer: boolean;
  organizer: { emailAddress: EmailAddress };
  attendees: Attendee[];
  responseRequested: boolean;
  responseStatus: { response: ResponseKind; time: string };
  isOnlineMeeting: boolean;
  onlineMeetingProvider: 'unknown' | 'teamsForBusiness';
  onlineMeeting: { joinUrl: string } | null;
  webLink: string;
};

/** What somebody types into Outlook to make an event. Times are the school's local times, `2026-10-05T15:30`. */
export type EventDraft = {
  subject: string;
  start: string;
  end: string;
  location?: string;
  text?: string;
  attendees?: string[];
  online?: boolean;
};
