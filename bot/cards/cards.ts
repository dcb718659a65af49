import type { MessageKind } from '#domain/review/messageKey.ts';
import { accessCards } from './accessCards.ts';
import { appealsCards } from './appealsCards.ts';
import type { CardKind } from './cardKind.ts';
import { closingCards } from './closingCards.ts';
import { developmentCards } from './developmentCards.ts';
import { dutyCards } from './dutyCards.ts';
import { invitationCards } from './invitationCards.ts';
import { meetingCards } from './meetingCards.ts';
import { moderationCards } from './moderationCards.ts';
import { notesCards } from './notesCards.ts';
import { objectivesCards } from './objectivesCards.ts';
import { observationCards } from './observationCards.ts';
import { supportingDocumentsCards } from './supportingDocumentsCards.ts';
import { payCards } from './payCards.ts';
import { reviewersCards } from './reviewersCards.ts';
import { statementCards } from './statementCards.ts';
import { supportCards } from './supportCards.ts';
import { suspensionCards } from './suspensionCards.ts';

/** Every kind of card. The only list of them. */
export const CARDS: Readonly<Record<MessageKind, CardKind>> = {
  ...meetingCards,
  ...objectivesCards,
  ...invitationCards,
  ...observationCards,
  ...statementCards,
  ...reviewersCards,
  ...supportingDocumentsCards,
  ...notesCards,
  ...moderationCards,
  ...accessCards,
  ...payCards,
  ...supportCards,
  ...suspensionCards,
  ...appealsCards,
  ...developmentCards,
  ...closingCards,
  ...dutyCards,
  inConfidence: { preview: 'Something in confidence' },
  policyDuty: { preview: 'About a policy' },
  notReached: { preview: 'About messages' },
  gathered: { preview: 'Your morning message' },
  recordsDue: { preview: 'About the school’s records' },
};
