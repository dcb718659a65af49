import { part } from '../part.ts';
import { agreeSupportPlan } from './agreeSupportPlan.ts';
import { answerProgress } from './answerProgress.ts';
import { commentOnSupportPlan } from './commentOnSupportPlan.ts';
import { declineCapability } from './declineCapability.ts';
import { endSupportPlan } from './endSupportPlan.ts';
import { supportEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { extendSupportPlan } from './extendSupportPlan.ts';
import { giveProgress } from './giveProgress.ts';
import { history } from './history.ts';
import { aboutSupport, askedAboutSupport } from './messages.ts';
import { proposeCapability } from './proposeCapability.ts';
import { raiseConcern } from './raiseConcern.ts';
import { replyToConcern } from './replyToConcern.ts';
import { settleConcern } from './settleConcern.ts';
import { startSupportPlan } from './startSupportPlan.ts';
import { NO_SUPPORT } from './state.ts';
import { writeSupportPlan } from './writeSupportPlan.ts';

/**
 * Concerns that are raised early and talked over, and the support plan with all its parts (TA-24 to TA-26, KC-11,
 * KS-24).
 */
export const support = part({
  initial: { support: NO_SUPPORT },
  commands: [
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
  ],
  events: supportEvents,
  evolve,
  history,
  messages: aboutSupport,
  requests: askedAboutSupport,
});
