import { addEvidence } from './addEvidence.ts';
import { agreeEvidence } from './agreeEvidence.ts';
import { agreeToAsking } from './agreeToAsking.ts';
import { askForViews } from './askForViews.ts';
import { attachLink } from './attachLink.ts';
import { declineAsking } from './declineAsking.ts';
import { declineView } from './declineView.ts';
import { giveView } from './giveView.ts';
import { proposeEvidence } from './proposeEvidence.ts';
import { removeDocument } from './removeDocument.ts';
import { sharePack } from './sharePack.ts';
import { sharePaper } from './sharePaper.ts';
import { signPaper } from './signPaper.ts';
import { withdrawAsking } from './withdrawAsking.ts';
import { withdrawEvidence } from './withdrawEvidence.ts';

/** What can be done about papers, documents, evidence and the views of others. */
export const papersCommands = [
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
] as const;
