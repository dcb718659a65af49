import type { PapersMessage } from '#domain/review/papers/messages.ts';
import type { CardMakers } from './cardFor.ts';
import { paperCopy, paperSigned, paperToRead, paperToSign } from './paperCards.ts';
import { documentAttached, evidenceAdded, evidencePlan, packShared } from './preparingCards.ts';
import { askingDecided, askingToDecide, viewAsked, viewGiven } from './viewCards.ts';

export const papersCards: CardMakers<PapersMessage> = {
  paperToRead,
  paperCopy,
  paperToSign,
  paperSigned,
  documentAttached,
  evidenceToAgree: evidencePlan,
  evidenceAgreed: evidencePlan,
  evidenceAdded,
  packShared,
  askingToDecide,
  askingTold: askingToDecide,
  askingDecided,
  viewAsked,
  viewGiven,
};

export const papersPreviews: Record<PapersMessage, string> = {
  paperToRead: 'A paper is shared with you',
  paperCopy: 'A copy of a paper for you',
  paperToSign: 'Something to sign',
  paperSigned: 'Signed by both',
  documentAttached: 'A document is attached',
  evidenceToAgree: 'A proposal waits for your answer',
  evidenceAgreed: 'A proposal is agreed',
  evidenceAdded: 'Evidence is shared with you',
  packShared: 'What a meeting will use is shared with you',
  askingToDecide: 'Your agreement is asked for',
  askingTold: 'Others are asked for their views',
  askingDecided: 'An answer about asking others',
  viewAsked: 'Your view is asked for',
  viewGiven: 'A view has been given',
};
