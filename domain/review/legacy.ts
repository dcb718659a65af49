import type { z } from 'zod';
import type { Person } from '../people/person.ts';
import type { Party } from '../policies/vocabulary.ts';
import type { AnyCommand, Meaning } from './command.ts';
import type { Context } from './context.ts';
import type { Decision, Standing } from './part.ts';
import type { Review } from './review.ts';
import { developmentCommands, developmentPermits } from './development/commands.ts';
import { developmentDecide } from './development/decide.ts';
import { dutyCommands, dutyPermits } from './duties/commands.ts';
import { dutiesDecide } from './duties/decide.ts';
import { meetingCommands, meetingPermits } from './meetings/commands.ts';
import { meetingDecides } from './meetings/decide.ts';
import { notesCommands, notesPermits } from './notes/commands.ts';
import { notesDecide } from './notes/decide.ts';
import { objectiveCommands, objectivePermits } from './objectives/commands.ts';
import { objectivesDecide } from './objectives/decide.ts';
import { observationCommands, observationPermits } from './observations/commands.ts';
import { observationsDecide } from './observations/decide.ts';
import { papersCommands, papersPermits } from './papers/commands.ts';
import { papersDecide } from './papers/decide.ts';
import { payCommands, payPermits } from './pay/commands.ts';
import { payDecide } from './pay/decide.ts';
import { retentionCommands, retentionPermits } from './retention/commands.ts';
import { retentionDecide } from './retention/decide.ts';
import { statementCommands, statementPermits } from './statements/commands.ts';
import { statementDecides } from './statements/decide.ts';

type OldDecide = (review: Review, command: never, context: Context, actor: Person) => Decision;

/** Commands whose fields, permissions and decisions still stand apart, as one thing each. */
function adapted(
  schemas: readonly { shape: { type: { value: string } } }[],
  permits: Readonly<Record<string, readonly (Party | Standing)[]>>,
  decides: Readonly<Record<string, unknown>>,
): AnyCommand[] {
  return schemas.map((schema) => {
    const type = schema.shape.type.value;
    return {
      type,
      schema: schema as unknown as z.ZodType,
      by: permits[type] ?? [],
      ...(CLOSED.has(type) && { closed: '' }),
      ...(SUSPENDED.has(type) && { suspended: '' }),
      ids: IDS[type],
      decide: (said, { review, context, actor }) => (decides[type] as OldDecide)(review, said, context, actor),
      example: () => undefined,
    };
  });
}

const CLOSED: ReadonlySet<string> = new Set([
  ...retentionCommands.map(({ shape }) => shape.type.value),
  // An action that was agreed is followed to its completion, also beyond the cycle (PA-07).
  'moveAction',
  'closeAction',
]);

const SUSPENDED: ReadonlySet<string> = new Set([
  // Nothing is destroyed of it because it stands still.
  'holdRecords',
  'endHold',
]);

const IDS: Readonly<Record<string, Record<string, Meaning>>> = {
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

export const oldCommands = (): AnyCommand[] => [
  ...adapted(developmentCommands, developmentPermits, developmentDecide),
  ...adapted(dutyCommands, dutyPermits, dutiesDecide),
  ...adapted(meetingCommands, meetingPermits, meetingDecides),
  ...adapted(notesCommands, notesPermits, notesDecide),
  ...adapted(objectiveCommands, objectivePermits, objectivesDecide),
  ...adapted(observationCommands, observationPermits, observationsDecide),
  ...adapted(papersCommands, papersPermits, papersDecide),
  ...adapted(payCommands, payPermits, payDecide),
  ...adapted(retentionCommands, retentionPermits, retentionDecide),
  ...adapted(statementCommands, statementPermits, statementDecides),
];
