import type { Todo } from '#domain/views/todo.ts';

const BUTTONS: Record<Todo['action'], string> = {
  meetingArranged: 'Arrange the meeting',
  visitNotified: 'Go to the observation',
  feedbackMeetingHeld: 'Record the meeting',
  feedbackRecorded: 'Write the feedback',
  observationPassedOn: 'Send what they need',
  statementDrafted: 'Write the draft',
  statementSignedByReviewer: 'Read and sign',
  statementSignedByReviewee: 'Read and sign',
  statementModerated: 'Read and moderate',
  newStatementSigned: 'Write the new statement',
  objectivesSent: 'Go to the objectives',
  objectivesDecided: 'Go to the objectives',
  meetingHeld: 'Go to the meeting',
  supportProgressGiven: 'Give feedback on progress',
  supportPlanEnded: 'Go to the support plan',
  evidenceShared: 'Share it',
  paperShared: 'Fill it in',
  viewsAskedFor: 'Ask',
  meetingNoted: 'Write the note',
  recorded: 'Record that it is done',
  answerMeeting: 'Answer the invitation',
  waiveNotice: 'Look at the meeting',
  anotherTime: 'Choose a time',
  answerSeries: 'Look at the meetings',
  doAction: 'Go to the action',
  decideObjectives: 'Read the objectives',
  openRevision: 'Go to the objectives',
  reviseObjectives: 'Change the objectives',
  signChanges: 'Read and sign',
  readFeedback: 'Read the feedback',
  agreeVisit: 'Look at the visit',
  answerVisitProposal: 'Look at the proposal',
  linkPlanningDocuments: 'Link the documents',
  confirmFurther: 'Look at it',
  seeToNeed: 'See to it',
  answerNeed: 'Answer it',
  readDraft: 'Read the draft',
  considerComments: 'Read the comments',
  closeCycle: 'Close the cycle',
  finishNewStatement: 'Finish it',
  decideAccess: 'Decide',
  passPayOn: 'Read it',
  decidePay: 'Record the decision',
  recommendPayAnew: 'Write it anew',
  talkOver: 'Go to it',
  nameHearer: 'Name somebody',
  hearAppeal: 'Read and decide',
  moderateAnew: 'Read and moderate',
  checkStatement: 'Read and check',
  signNewStatement: 'Read and sign',
  answerConcern: 'Read and reply',
  answerSupportPlan: 'Read the plan',
  considerSupportPlan: 'Read the comments',
  decideCapability: 'Read and decide',
  signPaper: 'Read and sign',
  attachDocument: 'Attach it',
  agreeEvidence: 'Look at the proposal',
  decideAsking: 'Look at it',
  giveView: 'Answer',
  panelSet: 'Set the panel',
  decideReviewer: 'Read the request',
  fixFirstCycle: 'Look at the cycle',
};

/** What the button says that leads to a thing. */
export function todoButton({ action }: Pick<Todo, 'action'>): string {
  return BUTTONS[action];
}

/** Where in the tab a thing is done. */
export function todoPlace({
  reviewId,
  section,
  aboutId,
  action,
}: Pick<Todo, 'reviewId' | 'section' | 'aboutId' | 'action'>): string {
  const base = `/reviews/${reviewId}/${section}`;
  if (action === 'paperShared' || action === 'signPaper') return `${base}/${aboutId}`;
  if (section === 'notes') return action === 'meetingNoted' ? `${base}/${aboutId}` : base;
  if (section !== 'observations') return base;
  return action === 'feedbackRecorded' ? `${base}/${aboutId}/feedback` : `${base}/${aboutId}`;
}
