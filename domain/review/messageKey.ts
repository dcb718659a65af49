import { type Handed, keysOf, type PartsOf, type ReadKey } from './keyTable.ts';
import { eachField, keysIn } from '../typed.ts';

/**
 * The version of this table. Whoever adds a key raises it by one and gives the new entry that number as `since`. A
 * school that has used the app before is then told only of what happens from its first day under the new version.
 */
export const CATALOGUE = 2;

type CatalogueEntry = {
  key: string;
  /** The version of the table that first had this entry. */
  since: number;
  /** The kind of message, if it is not the entry's own name. */
  kind?: string;
};

/**
 * Every key under which a sent message is remembered. They are written for ever. Never change an entry: what was sent
 * under the old key would be sent again under the new one.
 */
export const MESSAGES = {
  meetingNotice: { key: 'meetingNotice.{meetingId}.{revision}', since: 1 },
  meetingCancelled: { key: 'meetingCancelled.{meetingId}.{revision}', since: 1 },
  meetingAnswered: { key: 'meetingAnswered.{meetingId}.{revision}.{answer}.{at}', since: 1 },
  seriesNotice: { key: 'seriesNotice.{seriesId}', since: 1 },
  seriesAnswered: { key: 'seriesAnswered.{seriesId}.{at}', since: 1 },
  agendaPoints: { key: 'agendaPoints.{meetingId}', since: 1 },
  askedToJoin: { key: 'askedToJoin.{meetingId}.{oid}', since: 1 },
  joinsMeeting: { key: 'joinsMeeting.{meetingId}.{oid}', since: 1 },

  objectivesToApprove: { key: 'objectivesToApprove.{revision}.{at}', since: 1 },
  /** To the other of the two, if somebody else approves: he or she can say that there is no agreement (TA-16). */
  objectivesSentOn: { key: 'objectivesSentOn.{revision}.{at}', since: 1 },
  objectivesDecided: { key: 'objectivesDecided.{revision}.{at}', since: 1 },
  determinedCommented: { key: 'determinedCommented.{count}.{at}', since: 1 },
  revisionAsked: { key: 'revisionAsked.{changeId}', since: 1 },
  revisionOpened: { key: 'revisionOpened.{changeId}', since: 1 },
  changesToSign: { key: 'changesToSign.{changeId}.{revision}', since: 1 },

  visitPlanned: { key: 'visitPlanned.{observationId}.{revision}', since: 1 },
  visitAhead: { key: 'visitAhead.{observationId}.{revision}', since: 1 },
  visitCancelled: { key: 'visitCancelled.{observationId}.{revision}', since: 1 },
  visitAnswered: { key: 'visitAnswered.{observationId}.{revision}.{at}', since: 1 },
  dropInRecorded: { key: 'dropInRecorded.{observationId}.{revision}', since: 1 },
  feedbackMeetingPlanned: { key: 'feedbackMeetingPlanned.{observationId}.{revision}.{at}', since: 1 },
  feedbackToRead: { key: 'feedbackToRead.{observationId}.{revision}', since: 1 },
  feedbackClosed: { key: 'feedbackClosed.{observationId}.{revision}', since: 1 },
  feedbackForReviewer: { key: 'feedbackForReviewer.{observationId}.{revision}', since: 1 },
  observationPassedOn: { key: 'observationPassedOn.{observationId}.{revision}.{at}', since: 1 },
  furtherToConfirm: { key: 'furtherToConfirm.{furtherId}', since: 1 },
  furtherAnswered: { key: 'furtherAnswered.{furtherId}', since: 1 },

  statementToRead: { key: 'statementToRead.{version}', since: 1 },
  /** A draft that was changed after somebody had commented on it. */
  statementToReadAgain: { key: 'statementToRead.{version}.{at}', since: 1, kind: 'statementToRead' },
  statementCommented: { key: 'statementCommented.{version}.{at}', since: 1 },
  statementToSign: { key: 'statementToSign.{version}', since: 1 },
  statementSigned: { key: 'statementSigned.{version}', since: 1 },
  statementAgreed: { key: 'statementAgreed.{version}.{at}', since: 1 },
  statementCopy: { key: 'statementCopy.{version}.{as}.{to}', since: 1 },

  reviewerAsked: { key: 'reviewerAsked.{requestId}', since: 1 },
  reviewerRequestDecided: { key: 'reviewerRequestDecided.{requestId}', since: 1 },
  reviewerChanged: { key: 'reviewerChanged.{index}', since: 1 },
  panelSet: { key: 'panelSet.{index}', since: 1 },
  firstCycleToFix: { key: 'firstCycleToFix', since: 1 },
  firstCycleFixed: { key: 'firstCycleFixed.{day}', since: 1 },
  newPostDecided: { key: 'newPostDecided.{postId}', since: 1 },

  paperToRead: { key: 'paperToRead.{paperId}.{version}', since: 1 },
  paperCopy: { key: 'paperCopy.{paperId}.{version}', since: 1 },
  paperToSign: { key: 'paperToSign.{paperId}.{version}', since: 1 },
  paperSigned: { key: 'paperSigned.{paperId}.{version}', since: 1 },
  documentAttached: { key: 'documentAttached.{documentId}.1.{to}', since: 1 },
  evidenceToAgree: { key: 'evidenceToAgree.plan.{revision}', since: 1 },
  evidenceAgreed: { key: 'evidenceAgreed.plan.{revision}', since: 1 },
  evidenceAdded: { key: 'evidenceAdded.{itemId}.1', since: 1 },
  packShared: { key: 'packShared.{meetingId}.{at}', since: 1 },
  askingToDecide: { key: 'askingToDecide.{askingId}.1', since: 1 },
  askingTold: { key: 'askingTold.{askingId}.1', since: 1 },
  askingDecided: { key: 'askingDecided.{askingId}.1', since: 1 },
  viewAsked: { key: 'viewAsked.{askingId}.1.{oid}', since: 1 },
  viewGiven: { key: 'viewGiven.{askingId}.1.{oid}.{to}', since: 1 },

  noteWritten: { key: 'noteWritten.{meetingId}', since: 1 },
  noteCommented: { key: 'noteCommented.{meetingId}.{commentId}', since: 1 },
  wordsSaid: { key: 'wordsSaid.{wordsId}', since: 1 },
  wordsAnswered: { key: 'wordsAnswered.{wordsId}.{replyId}', since: 1 },
  actionAgreed: { key: 'actionAgreed.{actionId}', since: 1 },
  actionAhead: { key: 'actionAhead.{actionId}.{day}', since: 1 },
  actionOverdue: { key: 'actionOverdue.{actionId}.{day}', since: 1 },
  actionClosed: { key: 'actionClosed.{actionId}', since: 1 },

  statementModerated: { key: 'statementModerated.{version}.{by}.{to}', since: 1 },
  newStatementInstructed: { key: 'newStatementInstructed.{version}.{by}.{to}', since: 1 },
  checkerNamed: { key: 'checkerNamed.{oid}.{at}', since: 1 },
  newStatementToModerate: { key: 'newStatementToModerate.{version}', since: 1 },

  accessGiven: { key: 'accessGiven.{grantId}', since: 1 },
  accessAsked: { key: 'accessAsked.{requestId}', since: 1 },
  accessDecided: { key: 'accessDecided.{requestId}', since: 1 },

  payToPassOn: { key: 'payToPassOn.{version}.{steps}', since: 1 },
  payReturned: { key: 'payReturned.{version}', since: 1 },
  payDecided: { key: 'payDecided.{version}', since: 1 },

  capability: { key: 'capability.{proposalId}', since: 1 },
  capabilityDecided: { key: 'capability.{proposalId}.decided', since: 1, kind: 'capability' },
  concernRaised: { key: 'concern.{concernId}.raised', since: 1, kind: 'concern' },
  concern: { key: 'concern.{concernId}.{at}', since: 1 },
  concernSettled: { key: 'concern.{concernId}.settled', since: 1, kind: 'concern' },
  supportPlan: { key: 'supportPlan.{planId}.{version}', since: 1 },
  supportPlanCommented: { key: 'supportPlan.{planId}.{version}.{at}', since: 1, kind: 'supportPlan' },
  supportPlanInForce: { key: 'supportPlan.{planId}.{version}.inForce', since: 1, kind: 'supportPlan' },
  supportPlanExtended: { key: 'supportPlan.{planId}.extended.{at}', since: 1, kind: 'supportPlan' },
  supportPlanEnded: { key: 'supportPlan.{planId}.ended', since: 1, kind: 'supportPlan' },
  supportProgress: { key: 'supportProgress.{progressId}', since: 1 },
  supportProgressAnswered: { key: 'supportProgress.{progressId}.answer.{at}', since: 1, kind: 'supportProgress' },

  reviewSuspended: { key: 'reviewStandsStill.suspended.{at}', since: 1, kind: 'reviewStandsStill' },
  reviewResumed: { key: 'reviewStandsStill.resumed.{at}', since: 1, kind: 'reviewStandsStill' },
  reviewKeptGoing: { key: 'reviewStandsStill.keptGoing.{at}', since: 1, kind: 'reviewStandsStill' },

  appealRaised: { key: 'appeal.{appealId}.raised', since: 1, kind: 'appeal' },
  appealTalk: { key: 'appeal.{appealId}.talk.{at}', since: 1, kind: 'appeal' },
  appealLodged: { key: 'appeal.{appealId}.lodged', since: 1, kind: 'appeal' },
  appealHearer: { key: 'appeal.{appealId}.hearer.{oid}', since: 1, kind: 'appeal' },
  appealHearing: { key: 'appeal.{appealId}.hearing.{start}', since: 1, kind: 'appeal' },
  appealWithdrawn: { key: 'appeal.{appealId}.withdrawn', since: 1, kind: 'appeal' },
  appealDecided: { key: 'appeal.{appealId}.decided', since: 1, kind: 'appeal' },

  needAsked: { key: 'needAsked.{needId}', since: 1 },
  needPromised: { key: 'needPromised.{needId}.{at}', since: 1 },
  needProvided: { key: 'needProvided.{needId}', since: 1 },
  needDeclined: { key: 'needDeclined.{needId}', since: 1 },

  reviewBegun: { key: 'reviewBegun', since: 1 },
  cycleClosed: { key: 'cycleClosed.{at}', since: 1 },
  openedAgain: { key: 'openedAgain.{what}.{at}', since: 1 },

  /** A reminder of a duty, to whoever owes it or is next in line. */
  duty: { key: 'duty.{obligation}.{aboutId}.{revision}.{step}', since: 1 },
  /** A duty whose deadline was moved by this many suspensions. */
  movedDuty: { key: 'duty.{obligation}.{aboutId}.{revision}.after{suspensions}.{step}', since: 1, kind: 'duty' },
  /** Somebody reminds whoever owes a duty, on a day. It is found among the reminders of that duty. */
  remindedBy: { key: 'duty.{obligation}.{aboutId}.{revision}.asked.{day}', since: 2 },

  /** About a policy: what its owner owes, counted from a day, or who must read it. */
  policyDuty: { key: 'policyDuty.{obligation}.{day}.{step}', since: 1 },
  policyToRead: { key: 'policyDuty.{obligation}.{oid}.{step}', since: 1, kind: 'policyDuty' },

  /** About something raised in confidence. The concern is the place of the delivery. */
  inConfidenceRaised: { key: 'raised', since: 1, kind: 'inConfidence' },
  inConfidenceAnswered: { key: 'answered', since: 1, kind: 'inConfidence' },

  /** About records whose time is up, outside of any review. */
  recordsDue: { key: 'recordsDue.{day}', since: 1 },
  /** To the administrators: somebody could not be reached. */
  notReached: { key: 'notReached.{day}', since: 1 },
  /** Several reminders in one morning message. */
  gathered: { key: 'morning.{day}', since: 1 },
} as const satisfies Record<string, CatalogueEntry>;

export type MessageName = keyof typeof MESSAGES;

/** What a card is about and what it is for. Each request, answer and duty has one kind. */
export type MessageKind =
  | {
      [Name in MessageName]: (typeof MESSAGES)[Name] extends { kind: infer Kind } ? Kind : Name;
    }[MessageName]
  // A reminder to the next in line has the duty's own key.
  | 'dutyOfSomebodyElse';

type MessageKeys = { [Name in MessageName]: (typeof MESSAGES)[Name]['key'] };

const keys = keysOf(eachField(MESSAGES, 'key'));

/** The parts of a message of one name. */
export type PartsNamed<Name extends MessageName> = PartsOf<MessageKeys[Name]>;

/** The lasting name of a message. What was sent under a name with these parts is never sent again. */
export type MessageId = ReadKey<MessageKeys>;

/** The key of a message, under which it is remembered as sent. */
export function keyOf({ name, parts }: MessageId): string {
  return keys.make(name, ...([parts] as Handed<MessageKeys[MessageName]>));
}

/** The same from a name and its parts. */
export function messageKey<Name extends MessageName>(name: Name, ...parts: Handed<MessageKeys[Name]>): string {
  return keys.make(name, ...parts);
}

/** The name and the parts of a message's key; undefined if the text is not a key. */
export function readMessageKey(key: string): MessageId | undefined {
  return keys.read(key);
}

/** The parts of a message that has this name; undefined if it has another. */
export function partsOf<Name extends MessageName>(name: Name, message: MessageId): PartsNamed<Name> | undefined {
  return message.name === name ? message.parts : undefined;
}

/** The version of the message table, and the version that first had an entry. */
export type Catalogue = { version: number; sinceOf: (name: MessageName) => number };

/** The catalogue of this version of the app. */
export const catalogue: Catalogue = { version: CATALOGUE, sinceOf: (name) => MESSAGES[name].since };

/** The kind of the messages of a name, unless one says another. */
export function usualKind(name: MessageName): MessageKind {
  const { kind = name }: CatalogueEntry = MESSAGES[name];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The type is made of the same entries.
  return kind as MessageKind;
}

/** Every kind of message, in the order of the table. */
export const MESSAGE_KINDS: readonly MessageKind[] = [
  ...new Set([...keysIn(MESSAGES).map(usualKind), 'dutyOfSomebodyElse' as const]),
];
