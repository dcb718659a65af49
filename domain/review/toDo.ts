import type { FixedText } from '../language/translate.ts';
import type { Fact, MeetingKind } from '../policies/vocabulary.ts';
import type { RequestKind } from './request.ts';
import type { SectionId } from './sections.ts';

/**
 * What somebody must do: a duty of the policy, named by the fact that fulfils it, or something that somebody asked for.
 */
export type ToDoKind = Fact | RequestKind;

/** Where each duty is done: the section of the tab, and the words of the button that leads there. */
const DUTIES: Record<Fact, { section: SectionId; button: FixedText }> = {
  meetingArranged: { section: 'meetings', button: 'Arrange the meeting' },
  meetingHeld: { section: 'meetings', button: 'Go to the meeting' },
  meetingNoted: { section: 'notes', button: 'Write the note' },
  visitNotified: { section: 'observations', button: 'Go to the observation' },
  feedbackMeetingHeld: { section: 'observations', button: 'Record the meeting' },
  feedbackRecorded: { section: 'observations', button: 'Write the feedback' },
  observationPassedOn: { section: 'observations', button: 'Send what they need' },
  statementDrafted: { section: 'statement', button: 'Write the draft' },
  statementSignedByReviewer: { section: 'statement', button: 'Finish and sign' },
  statementSignedByReviewee: { section: 'statement', button: 'Read and sign' },
  statementModerated: { section: 'statement', button: 'Read and moderate' },
  newStatementSigned: { section: 'statement', button: 'Go to the new statement' },
  objectivesSent: { section: 'objectives', button: 'Go to the objectives' },
  objectivesDecided: { section: 'objectives', button: 'Go to the objectives' },
  supportProgressGiven: { section: 'support', button: 'Give feedback on progress' },
  supportPlanEnded: { section: 'support', button: 'Go to the support plan' },
  evidenceShared: { section: 'preparing', button: 'Share the evidence' },
  paperShared: { section: 'preparing', button: 'Fill in the paper' },
  viewsAskedFor: { section: 'preparing', button: 'Ask for views' },
  panelSet: { section: 'reviewers', button: 'Set the panel' },
  recorded: { section: 'overview', button: 'Record that it is done' },
};

/** The words of the button that leads to each request. The request itself gives the section. */
const REQUESTS: Record<RequestKind, FixedText> = {
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
  confirmFurther: 'Confirm or decline',
  seeToNeed: 'Arrange this training',
  answerNeed: 'Answer the need',
  readDraft: 'Read the draft',
  considerComments: 'Read the comments',
  closeCycle: 'Close the cycle',
  finishNewStatement: 'Finish and sign',
  decideAccess: 'Decide',
  passPayOn: 'Read the recommendation',
  decidePay: 'Record the decision',
  recommendPayAnew: 'Write a new recommendation',
  talkOver: 'Talk it over',
  nameHearer: 'Choose who hears it',
  hearAppeal: 'Read and decide',
  moderateAnew: 'Read and moderate',
  checkStatement: 'Read and check',
  signNewStatement: 'Read and sign',
  answerConcern: 'Read and reply',
  answerSupportPlan: 'Read the plan',
  considerSupportPlan: 'Read the comments',
  decideCapability: 'Read and decide',
  signPaper: 'Read and sign',
  attachDocument: 'Attach the document',
  agreeEvidence: 'Look at the proposal',
  decideAsking: 'Say whether they may',
  giveView: 'Answer',
  decideReviewer: 'Read the request',
  fixFirstCycle: 'Look at the cycle',
};

/** The section of a review in which a duty is done. */
export function sectionOf(fact: Fact): SectionId {
  return DUTIES[fact].section;
}

/** The words of the button that leads to something to do. */
export function buttonFor(action: ToDoKind): FixedText {
  return isFact(action) ? DUTIES[action].button : REQUESTS[action];
}

/** Where in the tab something is done: its address without the leading slash, as chat links have it. */
export function placeOf({
  reviewId,
  section,
  action,
  aboutId,
}: {
  reviewId: string;
  section: SectionId;
  action: ToDoKind;
  aboutId: string;
}): string {
  const base = `reviews/${reviewId}/${section}`;
  if (section === 'observations') return `${base}/${aboutId}${action === 'feedbackRecorded' ? '/feedback' : ''}`;
  return OF_ONE_THING.has(action) ? `${base}/${aboutId}` : base;
}

type DoneTogether = { action: ToDoKind; title: string; meeting: MeetingKind | null };

/** Where in the tab several of a kind are done together, each for another person; as `placeOf` has it. */
export function placeOfSeveral({ action, title, meeting }: DoneTogether): string {
  if (action === 'meetingArranged' && meeting !== null) return `arrange?kind=${meeting}`;
  if (action === 'decideObjectives' || action === 'objectivesDecided') return 'objectives/waiting';
  if (action === 'statementModerated') return 'moderation';
  return `together/${action}?title=${encodeURIComponent(title)}`;
}

/** These are done on a page of their own, or in a form that their address opens. */
const OF_ONE_THING: ReadonlySet<ToDoKind> = new Set(['paperShared', 'signPaper', 'meetingNoted', 'attachDocument']);

function isFact(action: ToDoKind): action is Fact {
  return Object.hasOwn(DUTIES, action);
}
