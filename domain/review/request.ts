import type { SectionId } from './sections.ts';

/** What somebody can be asked for without a deadline from the policy. */
export type RequestKind =
  | 'answerMeeting'
  | 'waiveNotice'
  | 'anotherTime'
  | 'decideObjectives'
  | 'openRevision'
  | 'reviseObjectives'
  | 'signChanges'
  | 'answerSeries'
  | 'readFeedback'
  | 'agreeVisit'
  | 'answerVisitProposal'
  | 'linkPlanningDocuments'
  | 'confirmFurther'
  | 'readDraft'
  | 'considerComments'
  | 'finishNewStatement'
  | 'decideReviewer'
  | 'fixFirstCycle'
  | 'signPaper'
  | 'attachDocument'
  | 'agreeEvidence'
  | 'decideAsking'
  | 'giveView'
  | 'doAction'
  | 'moderateAnew'
  | 'checkStatement'
  | 'signNewStatement'
  | 'decideAccess'
  | 'passPayOn'
  | 'decidePay'
  | 'recommendPayAnew'
  | 'answerConcern'
  | 'answerSupportPlan'
  | 'considerSupportPlan'
  | 'decideCapability'
  | 'talkOver'
  | 'nameHearer'
  | 'hearAppeal'
  | 'seeToNeed'
  | 'answerNeed'
  | 'closeCycle';

/** An answer, a decision or a look that somebody is asked for, without a deadline from the policy. */
export type Request = {
  kind: RequestKind;
  to: string;
  title: string;
  aboutId: string;
  section: SectionId;
  /** The last moment, if the two gave one: ISO with offset. */
  due?: string;
  rule?: string;
  clause?: string;
};
