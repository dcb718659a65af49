import { describe, expect, test } from 'vitest';
import type { ReviewEvent } from '#domain/review/events.ts';
import { refusalOfEvent, refusalOfEvents, refusalOfOpening } from '#domain/review/guards.ts';
import type { Person } from '#domain/people/person.ts';
import { type AnyGiven, COMMAND_TYPES, commandOf, commandSchema, NOT_SENT_TYPES } from '#domain/review/commands.ts';
import { refusalOfPerson } from '#domain/review/permissions.ts';
import { APP_ITSELF } from '#domain/review/theApp.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play } from './story.ts';

const HEADTEACHER = 1;
const REVIEWER = 5;
const TEACHER = 12;
const OTHER_TEACHER = 13;
const ADMINISTRATOR = 46;

/**
 * Written by hand: what may be written by a person who gives a permitted command, in an open, a suspended and a closed
 * review, and then what the app itself may write. For a closed cycle, people may still appeal, follow actions, hold
 * records, decide who sees it, and open it again (X-08, KM-56, PA-07, KM-55, KM-54). While a review stands still,
 * somebody else can become its reviewer (KM-19). The app notes what Outlook did and what the next cycle brings
 * (PA-06, TA-07).
 */
const TABLE: Record<ReviewEvent['type'], string> = {
  reviewOpened: 'no  no  no  | no  no  no',
  fixedBeforeFound: 'no  no  no  | no  no  no',
  objectivesCarriedOver: 'no  no  no  | no  no  no',
  meetingScheduled: 'yes no  no  | no  no  no',
  meetingMoved: 'yes no  no  | yes yes no',
  meetingCancelled: 'yes no  no  | yes yes no',
  meetingAcknowledged: 'yes no  no  | no  no  no',
  anotherTimeProposed: 'yes no  no  | no  no  no',
  noticeWaived: 'yes no  no  | no  no  no',
  meetingBooked: 'yes no  no  | yes yes yes',
  bookingRemoved: 'yes no  no  | yes yes yes',
  agendaPointAdded: 'yes no  no  | no  no  no',
  agendaPointRemoved: 'yes no  no  | no  no  no',
  topicsChosen: 'yes no  no  | no  no  no',
  askedToJoin: 'yes no  no  | no  no  no',
  joiningEnded: 'yes no  no  | no  no  no',
  rhythmSet: 'yes no  no  | no  no  no',
  objectiveSaved: 'yes no  no  | no  no  no',
  objectiveRemoved: 'yes no  no  | no  no  no',
  objectivesSent: 'yes no  no  | no  no  no',
  objectivesContested: 'yes no  no  | no  no  no',
  objectivesApproved: 'yes no  no  | no  no  no',
  objectivesReturned: 'yes no  no  | no  no  no',
  objectivesDetermined: 'yes no  no  | no  no  no',
  objectiveTied: 'yes no  no  | no  no  no',
  determinedCommented: 'yes no  no  | no  no  no',
  revisionAsked: 'yes no  no  | no  no  no',
  revisionOpened: 'yes no  no  | no  no  no',
  revisionWithdrawn: 'yes no  no  | no  no  no',
  changesSigned: 'yes no  no  | no  no  no',
  observationPlanned: 'yes no  no  | no  no  no',
  observationMoved: 'yes no  no  | no  no  no',
  observationRewritten: 'yes no  no  | no  no  no',
  observationCancelled: 'yes no  no  | no  no  no',
  observationAgreed: 'yes no  no  | no  no  no',
  observationProposed: 'yes no  no  | no  no  no',
  planningDocumentLinked: 'yes no  no  | no  no  no',
  planningDocumentRemoved: 'yes no  no  | no  no  no',
  dropInRecorded: 'yes no  no  | no  no  no',
  visitNotesRecorded: 'yes no  no  | no  no  no',
  feedbackMeetingPlanned: 'yes no  no  | yes yes no',
  feedbackMeetingCalledOff: 'yes no  no  | yes yes no',
  feedbackMeetingBooked: 'yes no  no  | yes yes yes',
  feedbackBookingRemoved: 'yes no  no  | yes yes yes',
  feedbackMeetingHeld: 'yes no  no  | no  no  no',
  feedbackRecorded: 'yes no  no  | no  no  no',
  feedbackClosed: 'yes no  no  | no  no  no',
  furtherObservationProposed: 'yes no  no  | no  no  no',
  furtherObservationAnswered: 'yes no  no  | no  no  no',
  observationPassedOn: 'yes no  no  | no  no  no',
  statementDrafted: 'yes no  no  | no  no  no',
  statementCommented: 'yes no  no  | no  no  no',
  statementAgreed: 'yes no  no  | no  no  no',
  statementSigned: 'yes no  no  | no  no  no',
  statementCopied: 'yes no  no  | no  no  no',
  statementRevised: 'yes no  yes | no  no  no',
  dutyRecorded: 'yes no  no  | no  no  no',
  dutyReminded: 'yes no  no  | no  no  no',
  reviewSuspended: 'yes no  no  | no  no  no',
  reviewKeptGoing: 'yes no  no  | no  no  no',
  reviewResumed: 'yes yes no  | no  no  no',
  reviewerRequested: 'yes yes no  | no  no  no',
  reviewerRequestDecided: 'yes yes no  | no  no  no',
  reviewerChanged: 'yes yes no  | no  no  no',
  panelSet: 'yes yes no  | no  no  no',
  firstCycleFixed: 'yes no  no  | no  no  no',
  newPostDecided: 'yes no  no  | no  no  no',
  paperShared: 'yes no  no  | no  no  no',
  paperSigned: 'yes no  no  | no  no  no',
  documentAttached: 'yes no  no  | no  no  no',
  documentRemoved: 'yes no  no  | no  no  no',
  evidenceProposed: 'yes no  no  | no  no  no',
  evidenceAgreed: 'yes no  no  | no  no  no',
  evidenceAdded: 'yes no  no  | no  no  no',
  evidenceWithdrawn: 'yes no  no  | no  no  no',
  packShared: 'yes no  no  | no  no  no',
  viewsAskedFor: 'yes no  no  | no  no  no',
  askingDecided: 'yes no  no  | no  no  no',
  askingWithdrawn: 'yes no  no  | no  no  no',
  viewGiven: 'yes no  no  | no  no  no',
  viewDeclined: 'yes no  no  | no  no  no',
  noteWritten: 'yes no  no  | no  no  no',
  noteCommented: 'yes no  no  | no  no  no',
  wordsSaid: 'yes no  no  | no  no  no',
  wordsAnswered: 'yes no  no  | no  no  no',
  actionAgreed: 'yes no  no  | no  no  no',
  actionPointAgreed: 'yes no  no  | no  no  no',
  actionWithdrawn: 'yes no  no  | no  no  no',
  actionMoved: 'yes no  yes | no  no  no',
  actionClosed: 'yes no  yes | no  no  no',
  moderationSampleDrawn: 'yes no  no  | yes no  no',
  statementModerated: 'yes no  no  | no  no  no',
  checkerNamed: 'yes no  no  | no  no  no',
  checkerWithdrawn: 'yes no  no  | no  no  no',
  midYearAudited: 'yes no  no  | no  no  no',
  accessGiven: 'yes no  yes | no  no  no',
  accessEnded: 'yes no  yes | no  no  no',
  accessAsked: 'yes no  yes | no  no  no',
  accessDecided: 'yes no  yes | no  no  no',
  payRecommended: 'yes no  no  | no  no  no',
  payPassedOn: 'yes no  no  | no  no  no',
  payReturned: 'yes no  no  | no  no  no',
  payDecided: 'yes no  no  | no  no  no',
  concernRaised: 'yes no  no  | no  no  no',
  concernAnswered: 'yes no  no  | no  no  no',
  concernSettled: 'yes no  no  | no  no  no',
  supportPlanWritten: 'yes no  no  | no  no  no',
  supportPlanCommented: 'yes no  no  | no  no  no',
  supportPlanInForce: 'yes no  no  | no  no  no',
  supportPlanExtended: 'yes no  no  | no  no  no',
  supportProgressGiven: 'yes no  no  | no  no  no',
  supportProgressAnswered: 'yes no  no  | no  no  no',
  supportPlanEnded: 'yes no  no  | no  no  no',
  capabilityProposed: 'yes no  no  | no  no  no',
  capabilityDecided: 'yes no  no  | no  no  no',
  appealRaised: 'yes no  yes | no  no  no',
  appealTalkedOver: 'yes no  yes | no  no  no',
  appealLodged: 'yes no  yes | no  no  no',
  appealHearerNamed: 'yes no  yes | no  no  no',
  appealHearingSet: 'yes no  yes | no  no  no',
  appealWithdrawn: 'yes no  yes | no  no  no',
  appealDecided: 'yes no  yes | no  no  no',
  needEntered: 'yes no  no  | no  no  no',
  needChanged: 'yes no  no  | no  no  no',
  needWithdrawn: 'yes no  no  | no  no  no',
  needPromised: 'yes no  no  | no  no  no',
  needProvided: 'yes no  no  | no  no  no',
  needDeclined: 'yes no  no  | no  no  no',
  effectRecorded: 'yes no  no  | no  no  no',
  cycleClosed: 'yes no  no  | yes no  no',
  nextReviewOpened: 'yes no  no  | yes yes yes',
  reviewReopened: 'yes no  yes | no  no  no',
  stepReopened: 'yes no  no  | no  no  no',
  recordsHeld: 'yes yes yes | no  no  no',
  holdEnded: 'yes yes yes | no  no  no',
  destructionAgreed: 'yes no  yes | no  no  no',
};

const STATES = ['open', 'suspended', 'closed'] as const;

function reviewThatIs(state: (typeof STATES)[number]) {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  if (state === 'suspended')
    story.happens('2026-10-01T09:00', HEADTEACHER, { type: 'reviewSuspended', reason: 'sickness', note: 'Long ill.' });
  if (state === 'closed') story.happens('2026-10-01T09:00', HEADTEACHER, { type: 'cycleClosed', note: 'Has left.' });
  return { review: story.review(), context: story.contextAt('2026-10-05T09:00') };
}

function person(number: number): Person {
  const found = people.find(({ oid }) => oid === oidOf(number));
  if (!found) throw new Error(`Nobody has the number ${number}.`);
  return found;
}

const somebody = person(REVIEWER);

describe('what may be written, whoever made it', () => {
  test.each(Object.keys(TABLE) as ReviewEvent['type'][])('%s', (type) => {
    const found = [somebody, APP_ITSELF].map((actor) =>
      STATES.map((state) => {
        const { review, context } = reviewThatIs(state);
        return refusalOfEvent(type, { review, actor, context }) ? 'no ' : 'yes';
      }).join(' '),
    );
    expect(found.join(' | ').trim()).toBe(TABLE[type].trim());
  });

  test('of what nobody sends a person attaches a file or draws a sample, who may by the policy, and nothing else', () => {
    const { review, context } = reviewThatIs('open');
    const may = (actor: Person) =>
      NOT_SENT_TYPES.filter((type) => refusalOfPerson({ type } as AnyGiven, { review, actor, context }) === undefined);
    expect(may(person(HEADTEACHER))).toEqual(['noteDraw']);
    expect(may(person(REVIEWER))).toEqual(['attachFile']);
    expect(may(person(TEACHER))).toEqual(['attachFile']);
    expect(may(person(OTHER_TEACHER))).toEqual([]);
    expect(may(person(ADMINISTRATOR))).toEqual([]);
    expect(may(APP_ITSELF)).toEqual(NOT_SENT_TYPES.filter((type) => type !== 'attachFile'));
  });

  test('nobody can send what the app notes, and the app gives nothing that people send', () => {
    const { review, context } = reviewThatIs('open');
    for (const type of NOT_SENT_TYPES) {
      const fields = commandOf(type).example({}, { review, actor: APP_ITSELF, context });
      expect(commandSchema.safeParse({ type, ...fields }).error?.issues[0]?.code, type).toBe('invalid_union');
    }
    const given = COMMAND_TYPES.filter(
      (type) => refusalOfPerson({ type } as AnyGiven, { review, actor: APP_ITSELF, context }) === undefined,
    );
    expect(given).toEqual([]);
  });

  test('what the app notes is decided, closed or suspended, as the table has it', () => {
    const decided = NOT_SENT_TYPES.map((type) => {
      const { closed, suspended } = commandOf(type);
      return `${type}: ${suspended ? 'yes' : 'no'} ${closed ? 'yes' : 'no'}`;
    });
    expect(decided).toEqual([
      'noteBooking: yes yes',
      'followMeeting: yes no',
      'noteFeedbackBooking: yes yes',
      'followFeedback: yes no',
      'attachFile: no no',
      'noteDraw: no no',
      'closeByNextMeeting: no no',
      'noteNextReview: yes yes',
    ]);
  });

  test('a refusal says why: closed and suspended each in their own words', () => {
    const said = STATES.slice(1).map((state) => {
      const { review, context } = reviewThatIs(state);
      return refusalOfEvent('documentAttached', { review, actor: somebody, context })?.refused;
    });
    expect(said).toEqual(['suspended', 'closed']);
  });

  test('X-08 what opens a review again can be followed by a change in the same step, not the other way about', () => {
    const { review, context } = reviewThatIs('closed');
    const again: ReviewEvent = { type: 'reviewReopened', reason: 'A mistake.' };
    const step: ReviewEvent = { type: 'stepReopened', step: 'objectives', reason: 'A mistake.' };
    expect(refusalOfEvents([again, step], { review, actor: somebody, context })).toBeUndefined();
    expect(refusalOfEvents([step, again], { review, actor: somebody, context })?.refused).toBe('closed');
  });
});

describe('the beginning of a review', () => {
  const opening: ReviewEvent = {
    type: 'reviewOpened',
    revieweeOid: oidOf(TEACHER),
    reviewerOid: oidOf(REVIEWER),
    approverOid: oidOf(HEADTEACHER),
    staffGroup: 'teacher',
    workingPattern: 'fullTime',
    policy: { pack: 'kent-model', version: '1' },
    cycle: { start: '2026-09-01', end: '2027-08-31' },
  };
  const { context } = reviewThatIs('open');

  test('X-01 is by whoever launches reviews, and by the app', () => {
    expect(refusalOfOpening({ events: [opening], actor: person(HEADTEACHER), context })).toBeUndefined();
    expect(refusalOfOpening({ events: [opening], actor: APP_ITSELF, context })).toBeUndefined();
    expect(refusalOfOpening({ events: [opening], actor: person(OTHER_TEACHER), context })?.refused).toBe('notAllowed');
  });

  test('holds nothing that belongs to its course', () => {
    const acknowledged: ReviewEvent = { type: 'meetingAcknowledged', meetingId: id(1) };
    expect(() => refusalOfOpening({ events: [opening, acknowledged], actor: APP_ITSELF, context })).toThrow();
    expect(() => refusalOfOpening({ events: [acknowledged], actor: APP_ITSELF, context })).toThrow();
  });
});
