import type { Command, CommandType } from './commands.ts';
import { isFreeFor, type Kind } from './named.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Review } from './review.ts';

/**
 * What an id in a command names. `existing`: something that is there; its own decision finds it. `policy`: something of the
 * policy. `unused`: accepted from older tabs and looked at by nobody. Otherwise something new of a kind, or that very thing
 * again where it is sent twice or saved anew; `in` is the field with the id of what it is within.
 */
type Meaning = 'existing' | 'policy' | 'unused' | { names: Kind; in?: string };

type IdFields<Type extends CommandType> = Extract<keyof Extract<Command, { type: Type }>, `${string}Id`>;

type IdsInCommands = {
  [Type in CommandType as IdFields<Type> extends never ? never : Type]: Record<IdFields<Type>, Meaning>;
};

const IDS_IN_COMMANDS: IdsInCommands = {
  scheduleMeeting: { meetingId: { names: 'meeting' }, seriesId: { names: 'series' } },
  moveMeeting: { meetingId: 'existing' },
  cancelMeeting: { meetingId: 'existing' },
  acknowledgeMeeting: { meetingId: 'existing' },
  proposeAnotherTime: { meetingId: 'existing' },
  waiveNotice: { meetingId: 'existing' },
  acknowledgeSeries: { seriesId: 'existing' },
  addAgendaPoint: { meetingId: 'existing', pointId: { names: 'agendaPoint', in: 'meetingId' } },
  removeAgendaPoint: { meetingId: 'existing', pointId: 'existing' },
  chooseTopics: { meetingId: 'existing' },
  askToJoin: { meetingId: 'existing' },
  endJoining: { meetingId: 'existing' },

  saveObjective: { objectiveId: { names: 'objective' } },
  removeObjective: { objectiveId: 'existing' },
  askForRevision: { changeId: { names: 'change' } },
  openRevision: { changeId: 'existing' },
  withdrawRevision: { changeId: 'existing' },
  addImprovement: { objectiveId: { names: 'objective' }, changeId: { names: 'change' } },

  planObservation: { observationId: { names: 'observation' } },
  moveObservation: { observationId: 'existing' },
  rewriteObservation: { observationId: 'existing' },
  cancelObservation: { observationId: 'existing' },
  agreeObservation: { observationId: 'existing' },
  proposeForObservation: { observationId: 'existing' },
  linkPlanningDocument: {
    observationId: 'existing',
    documentId: { names: 'planningDocument', in: 'observationId' },
  },
  removePlanningDocument: { observationId: 'existing', documentId: 'existing' },
  recordDropIn: { observationId: { names: 'observation' } },
  recordVisitNotes: { observationId: 'existing' },
  planFeedbackMeeting: { observationId: 'existing' },
  recordFeedbackMeeting: { observationId: 'existing' },
  recordFeedback: { observationId: 'existing' },
  closeFeedback: { observationId: 'existing' },
  proposeFurtherObservation: { agreementId: { names: 'furtherObservation' } },
  answerFurtherObservation: { agreementId: 'existing' },
  passOnObservation: { observationId: 'existing' },

  requestReviewer: { requestId: { names: 'reviewerRequest' } },
  grantReviewerRequest: { requestId: 'existing' },
  declineReviewerRequest: { requestId: 'existing' },
  decideNewPost: { decisionId: { names: 'newPost' } },

  sharePaper: { paperId: 'policy' },
  signPaper: { paperId: 'policy' },
  attachLink: { documentId: { names: 'document' } },
  removeDocument: { documentId: 'existing' },
  addEvidence: { evidenceId: { names: 'evidence' } },
  withdrawEvidence: { evidenceId: 'existing' },
  sharePack: { meetingId: 'existing' },
  askForViews: { askingId: { names: 'asking' }, meetingId: 'existing' },
  agreeToAsking: { askingId: 'existing' },
  declineAsking: { askingId: 'existing' },
  withdrawAsking: { askingId: 'existing' },
  giveView: { askingId: 'existing' },
  declineView: { askingId: 'existing' },

  writeNote: { meetingId: 'existing' },
  commentOnNote: { meetingId: 'existing', replyId: { names: 'comment', in: 'meetingId' } },
  sayWords: { wordsId: { names: 'words' } },
  answerWords: { wordsId: 'existing', replyId: { names: 'reply', in: 'wordsId' } },
  agreeAction: { actionId: { names: 'action' }, meetingId: 'existing' },
  moveAction: { actionId: 'existing' },
  closeAction: { actionId: 'existing' },

  recordAudit: { meetingId: 'existing' },

  askForAccess: { requestId: { names: 'accessRequest' } },
  decideAccess: { requestId: 'existing' },
  giveAccess: { grantId: 'unused' },
  endAccess: { grantId: 'existing' },

  raiseConcern: { concernId: { names: 'concern' } },
  replyToConcern: { concernId: 'existing' },
  settleConcern: { concernId: 'existing' },
  writeSupportPlan: { planId: { names: 'supportPlan' } },
  agreeSupportPlan: { planId: 'existing' },
  commentOnSupportPlan: { planId: 'existing' },
  startSupportPlan: { planId: 'existing' },
  giveProgress: { planId: 'existing', progressId: { names: 'progress', in: 'planId' } },
  answerProgress: { planId: 'existing', progressId: 'existing' },
  extendSupportPlan: { planId: 'existing' },
  endSupportPlan: { planId: 'existing' },
  proposeCapability: { proposalId: { names: 'proposal' } },
  declineCapability: { proposalId: 'existing' },

  raiseAppeal: { appealId: { names: 'appeal' } },
  recordTalk: { appealId: 'existing' },
  lodgeAppeal: { appealId: 'existing' },
  nameHearer: { appealId: 'existing', grantId: 'unused' },
  setHearing: { appealId: 'existing' },
  withdrawAppeal: { appealId: 'existing' },
  decideAppeal: { appealId: 'existing' },

  enterNeed: { needId: { names: 'need' } },
  changeNeed: { needId: 'existing' },
  withdrawNeed: { needId: 'existing' },
  promiseNeed: { needId: 'existing' },
  provideNeed: { needId: 'existing' },
  declineNeed: { needId: 'existing' },
  recordEffect: { needId: 'existing' },

  holdRecords: { holdId: { names: 'hold' } },
  endHold: { holdId: 'existing' },
};

/** The fields of a command in which an id names something new, and of which kind. */
export function newIdsIn(type: CommandType): { field: string; kind: Kind; in: string | undefined }[] {
  const meanings: Record<string, Meaning> =
    (IDS_IN_COMMANDS as Partial<Record<CommandType, Record<string, Meaning>>>)[type] ?? {};
  return Object.entries(meanings).flatMap(([field, meaning]) =>
    typeof meaning === 'object' ? [{ field, kind: meaning.names, in: meaning.in }] : [],
  );
}

/** Refuses a command whose new id names something else in the review already: whoever sent it would reach beyond it. */
export function refusalOfIds(review: Review, command: Command): Refusal | undefined {
  const fields: Record<string, unknown> = command;
  const idIn = (field: string | undefined) => {
    const id = field === undefined ? undefined : fields[field];
    return typeof id === 'string' ? id : undefined;
  };
  const taken = newIdsIn(command.type).find(({ field, kind, in: parentField }) => {
    const id = idIn(field);
    const parent = idIn(parentField);
    return id !== undefined && !isFreeFor(review, id, { kind, ...(parent !== undefined && { parent }) });
  });
  return taken && refuseTakenId(taken.field);
}

/** What somebody is told whose new thing has the id of another. */
export function refuseTakenId(field: string): Refusal {
  const message = 'This id names something else in this review already. Load the page again, and send it once more.';
  return refuse('invalid', message, null, [{ field, message }]);
}
