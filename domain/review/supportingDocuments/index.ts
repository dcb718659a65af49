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
import { supportingDocumentsEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { giveView } from './giveView.ts';
import { history } from './history.ts';
import { aboutSupportingDocuments, askedAboutSupportingDocuments } from './messages.ts';
import { proposeEvidence } from './proposeEvidence.ts';
import { removeDocument } from './removeDocument.ts';
import { sharePack } from './sharePack.ts';
import { sharePaper } from './sharePaper.ts';
import { signPaper } from './signPaper.ts';
import { NO_SUPPORTING_DOCUMENTS } from './state.ts';
import { withdrawAsking } from './withdrawAsking.ts';
import { withdrawEvidence } from './withdrawEvidence.ts';

/** Papers, links and files, evidence and requests for feedback. */
export const supportingDocuments = part({
  initial: { papers: NO_SUPPORTING_DOCUMENTS },
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
  events: supportingDocumentsEvents,
  eventRules: { fixedBeforeFound: OPENING },
  evolve,
  history,
  messages: aboutSupportingDocuments,
  requests: askedAboutSupportingDocuments,
});
