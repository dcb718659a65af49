import type { Command } from '#domain/review/commands.ts';

/** People with no part in the reviews that are tried. */
export const STRANGERS = { otherTeacher: 13, administrator: 46 } as const;

export type Role = 'reviewee' | 'reviewer' | 'headteacher' | 'seniorLeader' | 'chair' | 'governor';

const TWO: readonly Role[] = ['reviewee', 'reviewer'];
const REVIEWEE: readonly Role[] = ['reviewee'];
const REVIEWER: readonly Role[] = ['reviewer'];
const HEAD: readonly Role[] = ['headteacher'];

/**
 * Who may give each command under any of the five policies. It is written a second time by hand from their texts, so
 * that the app's own table is checked against an independent one. The headteacher is the approver here.
 */
export const WHO_MAY: Record<Command['type'], readonly Role[]> = {
  scheduleMeeting: REVIEWER,
  moveMeeting: REVIEWER,
  cancelMeeting: REVIEWER,
  acknowledgeMeeting: REVIEWEE,
  proposeAnotherTime: REVIEWEE,
  waiveNotice: REVIEWEE,
  acknowledgeSeries: REVIEWEE,
  // PA-07: the agenda is set from both sides, and so are notes, actions and praise (KC-10).
  addAgendaPoint: TWO,
  removeAgendaPoint: TWO,
  chooseTopics: TWO,
  // KS-20: with serious concerns a senior leader may join.
  askToJoin: TWO,
  endJoining: TWO,
  setRhythm: REVIEWER,
  writeNote: TWO,
  commentOnNote: TWO,
  sayWords: TWO,
  answerWords: TWO,
  agreeAction: TWO,
  moveAction: TWO,
  closeAction: TWO,
  // KM-18 the reviewee asks; KM-17, KM-19 the headteacher decides who reviews.
  requestReviewer: REVIEWEE,
  grantReviewerRequest: HEAD,
  declineReviewerRequest: HEAD,
  changeReviewer: HEAD,
  // KM-12, KM-14, KS-14: only in the headteacher's own review, which is not among these.
  setPanel: [],
  // KM-09, KM-10: the headteacher fixes the first cycle, and what becomes of it in a new post.
  fixFirstCycle: HEAD,
  decideNewPost: HEAD,
  // TA-12: the headteacher adjusts what he or she confirms, after talking with both.
  saveObjective: [...TWO, 'headteacher', 'seniorLeader'],
  removeObjective: [...TWO, 'headteacher', 'seniorLeader'],
  // KM-26: what is gathered for the pack is tied to objectives by the two whose review it is.
  tieToObjective: TWO,
  sendObjectives: TWO,
  disagreeWithObjectives: TWO,
  // KM-36: the other of the two; TA-12 the headteacher; KS-16 the senior leader.
  approveObjectives: [...TWO, 'headteacher', 'seniorLeader'],
  returnObjectives: [...TWO, 'headteacher', 'seniorLeader'],
  // KM-36 the reviewer; TA-16 the headteacher.
  determineObjectives: ['reviewer', 'headteacher'],
  commentOnDetermined: REVIEWEE,
  // KM-49, TA-17: either side.
  askForRevision: TWO,
  openRevision: TWO,
  withdrawRevision: TWO,
  signChanges: TWO,
  addImprovement: REVIEWER,
  planObservation: ['reviewer', 'headteacher'],
  moveObservation: ['reviewer', 'governor', 'seniorLeader'],
  cancelObservation: ['reviewer', 'governor', 'seniorLeader'],
  // KM-66: agreed beforehand by the person observed; whoever planned or observes says anew what is looked at.
  agreeObservation: REVIEWEE,
  proposeForObservation: REVIEWEE,
  linkPlanningDocument: REVIEWEE,
  removePlanningDocument: REVIEWEE,
  rewriteObservation: ['reviewer', 'governor', 'seniorLeader'],
  // KM-67: the headteacher and the senior leaders named for it.
  recordDropIn: ['headteacher', 'seniorLeader'],
  recordVisitNotes: ['governor', 'seniorLeader'],
  planFeedbackMeeting: ['governor', 'seniorLeader'],
  passOnObservation: ['governor', 'seniorLeader'],
  // KM-73: one of the two writes down what the revision meeting agreed, the other confirms.
  proposeFurtherObservation: TWO,
  answerFurtherObservation: TWO,
  // KM-37: the two, the headteacher and the training coordinator, who is not among those tried.
  enterNeed: [...TWO, 'headteacher'],
  changeNeed: [...TWO, 'headteacher'],
  withdrawNeed: [...TWO, 'headteacher'],
  promiseNeed: ['reviewer', 'headteacher'],
  provideNeed: HEAD,
  declineNeed: HEAD,
  recordEffect: [...TWO, 'headteacher'],
  recordFeedbackMeeting: ['governor', 'seniorLeader'],
  recordFeedback: ['governor', 'seniorLeader'],
  closeFeedback: REVIEWEE,
  draftStatement: REVIEWER,
  commentOnStatement: REVIEWEE,
  // PA-11: the reviewee agrees the wording first.
  agreeStatement: REVIEWEE,
  signStatement: TWO,
  // KM-45, KM-39: the headteacher moderates and audits; KM-48 the chair names who checks the headteacher's statement.
  moderateStatement: HEAD,
  recordAudit: HEAD,
  nameChecker: ['chair'],
  withdrawChecker: ['chair'],
  reviseStatement: REVIEWER,
  // Whoever owes the duty; none is named in what is tried here.
  recordDuty: [],
  // KM-87 the headteacher, KS-26 the senior leader, besides whoever reviews: they follow what is done, due or late.
  remind: ['reviewer', 'headteacher', 'seniorLeader'],
  suspendReview: HEAD,
  keepReviewGoing: HEAD,
  resumeReview: HEAD,
  sharePaper: TWO,
  signPaper: TWO,
  attachLink: [...TWO, 'headteacher'],
  removeDocument: [...TWO, 'headteacher'],
  proposeEvidence: TWO,
  agreeEvidence: TWO,
  addEvidence: TWO,
  withdrawEvidence: TWO,
  sharePack: REVIEWER,
  askForViews: TWO,
  // TA-31: the reviewee agrees first.
  agreeToAsking: REVIEWEE,
  declineAsking: REVIEWEE,
  withdrawAsking: TWO,
  giveView: ['governor', 'seniorLeader'],
  declineView: ['governor', 'seniorLeader'],
  // KM-52: line managers who do not see the review; here the reviewer is the line manager.
  askForAccess: [],
  decideAccess: HEAD,
  giveAccess: HEAD,
  endAccess: HEAD,
  // KM-33 and KS-23 the reviewer; TA-27 the headteacher.
  recommendPay: ['reviewer', 'headteacher'],
  passPayOn: ['headteacher', 'seniorLeader'],
  returnPay: ['headteacher', 'seniorLeader'],
  // KM-53: governors who were let in for it.
  decidePay: ['headteacher', 'governor'],
  raiseConcern: REVIEWER,
  replyToConcern: TWO,
  settleConcern: REVIEWER,
  writeSupportPlan: REVIEWER,
  agreeSupportPlan: REVIEWEE,
  commentOnSupportPlan: REVIEWEE,
  startSupportPlan: REVIEWER,
  giveProgress: REVIEWER,
  answerProgress: REVIEWEE,
  extendSupportPlan: REVIEWER,
  endSupportPlan: REVIEWER,
  proposeCapability: REVIEWER,
  declineCapability: HEAD,
  raiseAppeal: REVIEWEE,
  recordTalk: TWO,
  lodgeAppeal: REVIEWEE,
  nameHearer: HEAD,
  // KM-58: whoever was named; KS-25 the headteacher.
  setHearing: ['governor', 'headteacher', 'seniorLeader'],
  withdrawAppeal: REVIEWEE,
  decideAppeal: ['governor', 'headteacher', 'seniorLeader'],
  // PA-06, TA-07. Where a policy lets nobody but the two in, the reviewer opens again; otherwise who approves.
  closeCycle: ['reviewer', 'headteacher'],
  reopenReview: ['reviewer', 'headteacher'],
  reopenStep: ['reviewer', 'headteacher'],
  // KM-55, TA-32, PA-12: the headteacher sees to the keeping of records; whoever does personnel work is not among those tried.
  holdRecords: HEAD,
  endHold: HEAD,
  agreeDestruction: HEAD,
};
