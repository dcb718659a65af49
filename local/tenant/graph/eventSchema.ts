import { z } from 'zod';
import type { EventContent } from '../calendar/booking.ts';
import { htmlFromText } from '../calendar/html.ts';
import { instantFrom } from '../calendar/timeZone.ts';

const moment = z.strictObject({ dateTime: z.string(), timeZone: z.string() });

const emailAddress = z.strictObject({ name: z.string().optional(), address: z.email() });

const attendee = z.strictObject({
  '@odata.type': z.string().optional(),
  type: z.enum(['required', 'optional', 'resource']).default('required'),
  emailAddress,
  status: z.unknown().optional(),
  proposedNewTime: z.unknown().optional(),
});

/**
 * What Graph accepts for an event. Recurrence and extensions exist in Graph but not here, since the app uses neither.
 */
export const eventPatchSchema = z.strictObject({
  subject: z.string().max(255).optional(),
  body: z
    .strictObject({
      contentType: z
        .string()
        .regex(/^(html|text)$/i)
        .default('text'),
      content: z.string(),
    })
    .optional(),
  start: moment.optional(),
  end: moment.optional(),
  isAllDay: z.boolean().optional(),
  location: z.looseObject({ displayName: z.string() }).optional(),
  locations: z.array(z.looseObject({ displayName: z.string() })).optional(),
  attendees: z.array(attendee).max(500).optional(),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere']).optional(),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']).optional(),
  importance: z.enum(['low', 'normal', 'high']).optional(),
  categories: z.array(z.string()).optional(),
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: z.enum(['unknown', 'teamsForBusiness']).optional(),
  responseRequested: z.boolean().optional(),
  allowNewTimeProposals: z.boolean().optional(),
  hideAttendees: z.boolean().optional(),
  isReminderOn: z.boolean().optional(),
  reminderMinutesBeforeStart: z.int().optional(),
});

export const eventPostSchema = eventPatchSchema.extend({
  start: moment,
  end: moment,
  transactionId: z.string().nullable().optional(),
});

type Patch = z.infer<typeof eventPatchSchema>;

/** What a body changes in an event; undefined where it has an invalid date or zone. */
export function contentFrom(
  patch: Patch & { transactionId?: string | null | undefined },
): Partial<EventContent> | undefined {
  const start = patch.start && instantFrom(patch.start);
  const end = patch.end && instantFrom(patch.end);
  if ((patch.start && !start) || (patch.end && !end)) return undefined;
  const location = patch.location ?? patch.locations?.[0];
  const content: { [Key in keyof EventContent]?: EventContent[Key] | undefined } = {
    subject: patch.subject,
    html:
      patch.body &&
      (patch.body.contentType.toLowerCase() === 'html' ? patch.body.content : htmlFromText(patch.body.content)),
    start,
    end,
    isAllDay: patch.isAllDay,
    location: location?.displayName,
    showAs: patch.showAs,
    sensitivity: patch.sensitivity,
    importance: patch.importance,
    categories: patch.categories,
    responseRequested: patch.responseRequested,
    online: patch.isOnlineMeeting,
    transactionId: patch.transactionId,
    invited: patch.attendees?.map(({ type, emailAddress: { name, address } }) => ({
      type,
      emailAddress: { name: name ?? address, address },
    })),
  };
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}

/** The rest of a new event, where its maker says nothing. */
export const eventDefaults: Omit<EventContent, 'start' | 'end'> = {
  subject: '',
  html: '',
  isAllDay: false,
  location: '',
  showAs: 'busy',
  sensitivity: 'normal',
  importance: 'normal',
  categories: [],
  responseRequested: true,
  online: false,
  transactionId: null,
  invited: [],
};
