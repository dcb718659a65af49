import type { EventRule } from './part.ts';

export const ORDINARY: EventRule = { closed: false, suspended: false, app: false };

export const OPENING: EventRule = {
  ...ORDINARY,
  opens: true,
  app: { why: 'The review of the next cycle follows by itself (PA-06, KM-10).', closed: false, suspended: false },
};

/** Outlook's calendars hold it whatever the review says. Without a note of it nobody could take it out. */
export const BOOKING: EventRule = {
  ...ORDINARY,
  app: {
    why: 'Outlook said so.',
    closed: 'What the calendars hold is so: what is not noted cannot be taken out again.',
    suspended: 'What the calendars hold is so: what is not noted cannot be taken out again.',
  },
};

/** Somebody moved or cancelled it in Outlook. In a closed review that changes nothing about the past. */
export const IN_OUTLOOK: EventRule = {
  ...ORDINARY,
  app: {
    why: 'It was done in Outlook (X-05).',
    closed: false,
    suspended: 'Both calendars show it already; the review must not say otherwise when it goes on.',
  },
};
