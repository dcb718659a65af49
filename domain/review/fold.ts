import type { RecordedEvent } from './events.ts';
import { currentStatement, type Meeting, type Observation, type Review, type Statement } from './review.ts';

/** The review as its events have made it. Throws when the first event does not open it: such a history is broken. */
export function fold(id: string, events: readonly RecordedEvent[]): Review {
  const [first, ...rest] = events;
  if (!first) throw new Error(`Review ${id} has no events.`);
  return rest.reduce(applyEvent, open(id, first));
}

function open(id: string, { at, event }: RecordedEvent): Review {
  if (event.type !== 'reviewOpened') throw new Error(`Review ${id} begins with ${event.type}.`);
  const { type: _, ...opening } = event;
  return {
    id,
    version: 1,
    openedAt: at,
    ...opening,
    meetings: [],
    objectives: { list: [], revision: 0, state: { kind: 'draft' } },
    observations: [],
    statements: [],
    recorded: [],
    suspensions: [],
  };
}

/** The review after one more event. */
export function applyEvent(review: Review, recorded: RecordedEvent): Review {
  return { ...happen(review, recorded), version: recorded.seq };
}

function happen(review: Review, { at, by, event }: RecordedEvent): Review {
  switch (event.type) {
    case 'reviewOpened':
      return review;
    case 'meetingScheduled':
      return { ...review, meetings: [...review.meetings, newMeeting(event, at)] };
    case 'meetingMoved':
      return withMeeting(review, event.meetingId, (meeting) => ({
        ...meeting,
        start: event.start,
        minutes: event.minutes,
        place: event.place,
        revision: meeting.revision + 1,
        notice: event.shortNotice ? 'short' : 'given',
        answer: { kind: 'none' },
        movedInOutlook: event.inOutlook,
      }));
    case 'meetingCancelled':
      return withMeeting(review, event.meetingId, (meeting) => ({
        ...meeting,
        cancelled: { reason: event.reason, at, inOutlook: event.inOutlook },
      }));
    case 'meetingAcknowledged':
      return withMeeting(review, event.meetingId, (meeting) => ({ ...meeting, answer: { kind: 'acknowledged', at } }));
    case 'anotherTimeProposed':
      return withMeeting(review, event.meetingId, (meeting) => ({
        ...meeting,
        answer: { kind: 'anotherTime', comment: event.comment, start: event.start, at },
      }));
    case 'noticeWaived':
      return withMeeting(review, event.meetingId, (meeting) => ({
        ...meeting,
        notice: 'waived',
        answer: { kind: 'acknowledged', at },
      }));
    case 'meetingBooked':
      return withMeeting(review, event.meetingId, (meeting) => ({
        ...meeting,
        booking: {
          outlookEventId: event.outlookEventId,
          joinUrl: event.joinUrl,
          start: event.start,
          minutes: event.minutes,
        },
      }));
    case 'bookingRemoved':
      return withMeeting(review, event.meetingId, (meeting) => ({ ...meeting, booking: null }));
    case 'objectiveSaved': {
      const { type: _, objectiveId, ...fields } = event;
      const objective = { id: objectiveId, ...fields };
      const known = review.objectives.list.some((each) => each.id === objectiveId);
      const list = known
        ? review.objectives.list.map((each) => (each.id === objectiveId ? objective : each))
        : [...review.objectives.list, objective];
      return withObjectives(review, list);
    }
    case 'objectiveRemoved':
      return withObjectives(
        review,
        review.objectives.list.filter((each) => each.id !== event.objectiveId),
      );
    case 'objectivesSent':
      return { ...review, objectives: { ...review.objectives, state: { kind: 'sent', by, to: event.to, at } } };
    case 'objectivesApproved':
      return { ...review, objectives: { ...review.objectives, state: { kind: 'approved', by, at } } };
    case 'objectivesReturned':
      return {
        ...review,
        objectives: { ...review.objectives, state: { kind: 'returned', by, at, comment: event.comment } },
      };
    case 'observationPlanned':
      return { ...review, observations: [...review.observations, newObservation(event, at)] };
    case 'observationMoved':
      return withObservation(review, event.observationId, (observation) => ({
        ...observation,
        start: event.start,
        minutes: event.minutes,
        revision: observation.revision + 1,
        acknowledgedAt: null,
      }));
    case 'observationCancelled':
      return withObservation(review, event.observationId, (observation) => ({
        ...observation,
        cancelled: { reason: event.reason, at },
      }));
    case 'observationAcknowledged':
      return withObservation(review, event.observationId, (observation) => ({ ...observation, acknowledgedAt: at }));
    case 'feedbackMeetingHeld':
      return withObservation(review, event.observationId, (observation) => ({
        ...observation,
        feedbackMeetingAt: event.heldAt,
      }));
    case 'feedbackRecorded':
      return withObservation(review, event.observationId, (observation) => ({
        ...observation,
        feedback: { answers: event.answers, at, by, formVersion: event.formVersion ?? null },
      }));
    case 'feedbackClosed':
      return withObservation(review, event.observationId, (observation) => ({
        ...observation,
        closed: { at, comment: event.comment },
      }));
    case 'statementDrafted':
      return currentStatement(review)?.version === event.version
        ? withStatement(review, (statement) => ({
            ...statement,
            answers: event.answers,
            formVersion: event.formVersion ?? null,
            draftedAt: statement.draftedAt ?? at,
          }))
        : { ...review, statements: [...review.statements, newStatement(event, event.answers, null, at)] };
    case 'statementCommented':
      return withStatement(review, (statement) => ({
        ...statement,
        comments: [...statement.comments, { by, at, comment: event.comment, changesWanted: event.changesWanted }],
      }));
    case 'statementSigned':
      return withStatement(review, (statement) => ({
        ...statement,
        signedText: event.text ?? statement.signedText,
        signatures: { ...statement.signatures, [event.party]: { oid: by, at, textHash: event.textHash } },
      }));
    case 'statementRevised':
      return {
        ...review,
        statements: [
          ...review.statements,
          newStatement(
            { version: event.version, formVersion: currentStatement(review)?.formVersion ?? undefined },
            currentStatement(review)?.answers ?? {},
            event.reason,
            at,
          ),
        ],
      };
    case 'dutyRecorded':
      return {
        ...review,
        recorded: [...review.recorded, { key: event.key, on: event.on, note: event.note, by, at }],
      };
    case 'reviewSuspended':
      return { ...review, suspensions: [...review.suspensions, { reason: event.reason, from: at, to: null }] };
    case 'reviewResumed':
      return {
        ...review,
        suspensions: review.suspensions.map((each) => (each.to === null ? { ...each, to: at } : each)),
      };
  }
}

type Of<Type extends RecordedEvent['event']['type']> = Extract<RecordedEvent['event'], { type: Type }>;

function newMeeting(event: Of<'meetingScheduled'>, at: string): Meeting {
  const { type: _, meetingId, shortNotice, ...fields } = event;
  return {
    id: meetingId,
    ...fields,
    revision: 1,
    notice: shortNotice ? 'short' : 'given',
    answer: { kind: 'none' },
    cancelled: null,
    movedInOutlook: false,
    booking: null,
    arrangedAt: at,
  };
}

function newObservation(event: Of<'observationPlanned'>, at: string): Observation {
  const { type: _, observationId, ...fields } = event;
  return {
    id: observationId,
    ...fields,
    revision: 1,
    plannedAt: at,
    acknowledgedAt: null,
    cancelled: null,
    feedbackMeetingAt: null,
    feedback: null,
    closed: null,
  };
}

function newStatement(
  { version, formVersion }: { version: number; formVersion?: number | undefined },
  answers: Statement['answers'],
  reason: string | null,
  at: string,
): Statement {
  return {
    version,
    formVersion: formVersion ?? null,
    reason,
    draftedAt: at,
    answers,
    comments: [],
    signedText: null,
    signatures: { reviewer: null, reviewee: null },
  };
}

function withObjectives(review: Review, list: Review['objectives']['list']): Review {
  return { ...review, objectives: { list, revision: review.objectives.revision + 1, state: { kind: 'draft' } } };
}

function withMeeting(review: Review, id: string, change: (meeting: Meeting) => Meeting): Review {
  return { ...review, meetings: review.meetings.map((meeting) => (meeting.id === id ? change(meeting) : meeting)) };
}

function withObservation(review: Review, id: string, change: (observation: Observation) => Observation): Review {
  return { ...review, observations: review.observations.map((each) => (each.id === id ? change(each) : each)) };
}

function withStatement(review: Review, change: (statement: Statement) => Statement): Review {
  return {
    ...review,
    statements: review.statements.map((each, index, all) => (index === all.length - 1 ? change(each) : each)),
  };
}
