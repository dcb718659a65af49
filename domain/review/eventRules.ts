import type { ReviewEvent } from './events.ts';

/** Why something can happen although the review is closed or stands still; false: it cannot. */
type AllTheSame = false | string;

/** When an event may be written, whoever made it. */
export type EventRule = {
  /** By a person once the cycle is closed. */
  closed: AllTheSame;
  /** By a person while the review is suspended. */
  suspended: AllTheSame;
  /** By the app itself, and why; false: the app notes no such thing. */
  app: false | { why: string; closed: AllTheSame; suspended: AllTheSame };
  /** It stands at the beginning of a review and nowhere else. */
  opens?: true;
};

const ORDINARY: EventRule = { closed: false, suspended: false, app: false };

const OPENING: EventRule = {
  ...ORDINARY,
  opens: true,
  app: { why: 'The review of the next cycle follows by itself (PA-06, KM-10).', closed: false, suspended: false },
};

const APPEAL: EventRule = { ...ORDINARY, closed: 'What a cycle came to is appealed against after its end (KM-56).' };

const ACCESS: EventRule = {
  ...ORDINARY,
  closed: 'Who is let in is seen to for as long as the record is kept (KM-54).',
};

const ACTION: EventRule = { ...ORDINARY, closed: 'An action is followed to its completion, beyond the cycle (PA-07).' };

const HOLD: EventRule = {
  ...ORDINARY,
  closed: 'Records are held, and let go, for as long as they are kept (KM-55, PA-12).',
  suspended: 'Nothing is destroyed of a review because it stands still.',
};

const WHO_REVIEWS: EventRule = {
  ...ORDINARY,
  suspended: 'A long absence is when somebody else is to review (KM-19, KM-20, PA-08).',
};

/** What Outlook's calendars hold is so, whatever the review says: without a note of it nobody could take it out. */
const BOOKING: EventRule = {
  ...ORDINARY,
  app: {
    why: 'Outlook said so.',
    closed: 'What the calendars hold is so: what is not noted cannot be taken out again.',
    suspended: 'What the calendars hold is so: what is not noted cannot be taken out again.',
  },
};

/** Somebody moved or cancelled it in Outlook. In a closed review that changes nothing of what was. */
const IN_OUTLOOK: EventRule = {
  ...ORDINARY,
  app: {
    why: 'It was done in Outlook (X-05).',
    closed: false,
    suspended: 'Both calendars show it already; the review must not say otherwise when it goes on.',
  },
};

/** Every event there is, and when it may be written. */
export const EVENT_RULES: Record<ReviewEvent['type'], EventRule> = {
  reviewOpened: OPENING,
  fixedBeforeFound: OPENING,
  objectivesCarriedOver: OPENING,

  meetingScheduled: ORDINARY,
  meetingMoved: IN_OUTLOOK,
  meetingCancelled: IN_OUTLOOK,
  meetingAcknowledged: ORDINARY,
  anotherTimeProposed: ORDINARY,
  noticeWaived: ORDINARY,
  meetingBooked: BOOKING,
  bookingRemoved: BOOKING,
  agendaPointAdded: ORDINARY,
  agendaPointRemoved: ORDINARY,
  topicsChosen: ORDINARY,
  askedToJoin: ORDINARY,
  joiningEnded: ORDINARY,
  rhythmSet: ORDINARY,

  objectiveSaved: ORDINARY,
  objectiveRemoved: ORDINARY,
  objectivesSent: ORDINARY,
  objectivesContested: ORDINARY,
  objectivesApproved: ORDINARY,
  objectivesReturned: ORDINARY,
  objectivesDetermined: ORDINARY,
  determinedCommented: ORDINARY,
  revisionAsked: ORDINARY,
  revisionOpened: ORDINARY,
  revisionWithdrawn: ORDINARY,
  changesSigned: ORDINARY,

  observationPlanned: ORDINARY,
  observationMoved: ORDINARY,
  observationRewritten: ORDINARY,
  observationCancelled: ORDINARY,
  observationAgreed: ORDINARY,
  observationProposed: ORDINARY,
  planningDocumentLinked: ORDINARY,
  planningDocumentRemoved: ORDINARY,
  dropInRecorded: ORDINARY,
  visitNotesRecorded: ORDINARY,
  feedbackMeetingPlanned: IN_OUTLOOK,
  feedbackMeetingCalledOff: IN_OUTLOOK,
  feedbackMeetingBooked: BOOKING,
  feedbackBookingRemoved: BOOKING,
  feedbackMeetingHeld: ORDINARY,
  feedbackRecorded: ORDINARY,
  feedbackClosed: ORDINARY,
  furtherObservationProposed: ORDINARY,
  furtherObservationAnswered: ORDINARY,
  observationPassedOn: ORDINARY,

  statementDrafted: ORDINARY,
  statementCommented: ORDINARY,
  statementAgreed: ORDINARY,
  statementSigned: ORDINARY,
  statementCopied: ORDINARY,
  statementRevised: { ...ORDINARY, closed: 'An appeal that is upheld can begin a new version (KM-58).' },

  dutyRecorded: ORDINARY,

  reviewSuspended: ORDINARY,
  reviewKeptGoing: ORDINARY,
  reviewResumed: { ...ORDINARY, suspended: 'By this it goes on.' },

  reviewerRequested: WHO_REVIEWS,
  reviewerRequestDecided: WHO_REVIEWS,
  reviewerChanged: WHO_REVIEWS,
  panelSet: WHO_REVIEWS,
  firstCycleFixed: ORDINARY,
  newPostDecided: ORDINARY,

  paperShared: ORDINARY,
  paperSigned: ORDINARY,
  documentAttached: ORDINARY,
  documentRemoved: ORDINARY,
  evidenceProposed: ORDINARY,
  evidenceAgreed: ORDINARY,
  evidenceAdded: ORDINARY,
  evidenceWithdrawn: ORDINARY,
  packShared: ORDINARY,
  viewsAskedFor: ORDINARY,
  askingDecided: ORDINARY,
  askingWithdrawn: ORDINARY,
  viewGiven: ORDINARY,
  viewDeclined: ORDINARY,

  noteWritten: ORDINARY,
  noteCommented: ORDINARY,
  wordsSaid: ORDINARY,
  wordsAnswered: ORDINARY,
  actionAgreed: ORDINARY,
  actionMoved: ACTION,
  actionClosed: ACTION,

  // KM-45: the headteacher draws among all statements at once.
  moderationSampleDrawn: {
    ...ORDINARY,
    app: {
      why: 'A draw that somebody began is carried out to its end, with the same seed.',
      closed: false,
      suspended: false,
    },
  },
  statementModerated: ORDINARY,
  checkerNamed: ORDINARY,
  checkerWithdrawn: ORDINARY,
  midYearAudited: ORDINARY,

  accessGiven: ACCESS,
  accessEnded: ACCESS,
  accessAsked: ACCESS,
  accessDecided: ACCESS,

  payRecommended: ORDINARY,
  payPassedOn: ORDINARY,
  payReturned: ORDINARY,
  payDecided: ORDINARY,

  concernRaised: ORDINARY,
  concernAnswered: ORDINARY,
  concernSettled: ORDINARY,
  supportPlanWritten: ORDINARY,
  supportPlanCommented: ORDINARY,
  supportPlanInForce: ORDINARY,
  supportPlanExtended: ORDINARY,
  supportProgressGiven: ORDINARY,
  supportProgressAnswered: ORDINARY,
  supportPlanEnded: ORDINARY,
  capabilityProposed: ORDINARY,
  capabilityDecided: ORDINARY,

  appealRaised: APPEAL,
  appealTalkedOver: APPEAL,
  appealLodged: APPEAL,
  appealHearerNamed: APPEAL,
  appealHearingSet: APPEAL,
  appealWithdrawn: APPEAL,
  appealDecided: APPEAL,

  needEntered: ORDINARY,
  needChanged: ORDINARY,
  needWithdrawn: ORDINARY,
  needPromised: ORDINARY,
  needProvided: ORDINARY,
  needDeclined: ORDINARY,
  effectRecorded: ORDINARY,

  cycleClosed: {
    ...ORDINARY,
    app: { why: 'The next cycle’s meeting has looked back at it (KM-24, TA-07).', closed: false, suspended: false },
  },
  nextReviewOpened: {
    ...ORDINARY,
    app: {
      why: 'The review of the next cycle was opened (PA-06).',
      closed: 'A closed cycle is what the next one follows.',
      suspended: 'That there is a next cycle is so, whether this one stands still or not.',
    },
  },
  reviewReopened: { ...ORDINARY, closed: 'By this it is opened again (X-08).' },
  stepReopened: ORDINARY,

  recordsHeld: HOLD,
  holdEnded: HOLD,
  destructionAgreed: { ...HOLD, suspended: false },
};
