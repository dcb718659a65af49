import type { Cards } from './cardKind.ts';
import { paperCopy, paperSigned, paperToRead, paperToSign } from './paperCards.ts';
import { documentAttached, evidenceAdded, evidencePlan, packShared } from './preparingCards.ts';
import { askingDecided, askingToDecide, viewAsked, viewGiven } from './viewCards.ts';

export const supportingDocumentsCards = {
  paperToRead: { draw: paperToRead, preview: 'A paper is shared with you' },
  paperCopy: { draw: paperCopy, preview: 'A copy of a paper for you', forOthers: true },
  paperToSign: { draw: paperToSign, preview: 'Something to sign' },
  paperSigned: { draw: paperSigned, preview: 'Signed by both' },
  documentAttached: { draw: documentAttached, preview: 'A document is attached' },
  evidenceToAgree: { draw: evidencePlan, preview: 'A proposal is waiting for your answer' },
  evidenceAgreed: { draw: evidencePlan, preview: 'A proposal is agreed' },
  evidenceAdded: { draw: evidenceAdded, preview: 'Evidence is shared with you' },
  packShared: { draw: packShared, preview: 'What a meeting will use is shared with you' },
  askingToDecide: { draw: askingToDecide, preview: 'Your agreement is asked for' },
  askingTold: { draw: askingToDecide, preview: 'Others are asked for their views' },
  askingDecided: { draw: askingDecided, preview: 'An answer about asking others' },
  viewAsked: { draw: viewAsked, preview: 'Your view is asked for', forOthers: true },
  viewGiven: { draw: viewGiven, preview: 'A view has been given' },
} satisfies Cards;
