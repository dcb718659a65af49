import type { Decides } from '../part.ts';
import type { PapersCommand } from './commands.ts';
import { attachLink, removeDocument } from './decideDocuments.ts';
import { addEvidence, agreeEvidence, proposeEvidence, sharePack, withdrawEvidence } from './decideEvidence.ts';
import { sharePaper, signPaper } from './decidePapers.ts';
import { askForViews, decideAsking, declineView, giveView, withdrawAsking } from './decideViews.ts';

export const papersDecide: Decides<PapersCommand> = {
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
  agreeToAsking: decideAsking,
  declineAsking: decideAsking,
  withdrawAsking,
  giveView,
  declineView,
};
