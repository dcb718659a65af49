import { agreeSupportPlan } from './agreeSupportPlan.ts';
import { answerProgress } from './answerProgress.ts';
import { commentOnSupportPlan } from './commentOnSupportPlan.ts';
import { declineCapability } from './declineCapability.ts';
import { endSupportPlan } from './endSupportPlan.ts';
import { extendSupportPlan } from './extendSupportPlan.ts';
import { giveProgress } from './giveProgress.ts';
import { proposeCapability } from './proposeCapability.ts';
import { raiseConcern } from './raiseConcern.ts';
import { replyToConcern } from './replyToConcern.ts';
import { settleConcern } from './settleConcern.ts';
import { startSupportPlan } from './startSupportPlan.ts';
import { writeSupportPlan } from './writeSupportPlan.ts';

/** Concerns, raised early and talked over, and the support plan with all its parts (TA-24 to TA-26, KC-11, KS-24). */
export const supportCommands = [
  raiseConcern,
  replyToConcern,
  settleConcern,
  writeSupportPlan,
  agreeSupportPlan,
  commentOnSupportPlan,
  startSupportPlan,
  giveProgress,
  answerProgress,
  extendSupportPlan,
  endSupportPlan,
  proposeCapability,
  declineCapability,
] as const;
