import { OPENING } from '../eventRule.ts';
import { part } from '../part.ts';
import { addEvidence } from './addEvidence.ts';
import { agreeEvidence } from './agreeEvidence.ts';
import { agreeToAsking } from './agreeToAsking.ts';
import { askForViews } from './askForViews.ts';
import { attachFile } from './attachFile.ts';
import { attachLink } from './attachLink.ts';
import { declineAsking } from './declineAsking.ts';
import { declineView } from './declineView.ts';
import { papersEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { giveView } from './giveView.ts';
import { history } from './history.ts';
import { aboutPapers, askedAboutPapers } from './messages.ts';
import { proposeEvidence } from './proposeEvidence.ts';
import { removeDocument } from './removeDocument.ts';
import { sharePack } from './sharePack.ts';
import { sharePaper } from './sharePaper.ts';
import { signPaper } from './signPaper.ts';
import { NO_PAPERS } from './state.ts';
import { withdrawAsking } from './withdrawAsking.ts';
import { withdrawEvidence } from './withdrawEvidence.ts';

/** Papers, documents, evidence and the views of others. */
export const papers = part({
  initial: { papers: NO_PAPERS },
  commands: [
    sharePaper,
    signPaper,
    attachLink,
    removeDocument,
    proposeEvidence,
    agreeEvidence,
    addEvidence,
    withdrawEvidence,
    sharePack,
    askForViews,
    agreeToAsking,
    declineAsking,
    withdrawAsking,
    giveView,
    declineView,
  ],
  notSent: [attachFile],
  events: papersEvents,
  eventRules: { fixedBeforeFound: OPENING },
  evolve,
  history,
  messages: aboutPapers,
  requests: askedAboutPapers,
});
