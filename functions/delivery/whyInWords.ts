import { OWN } from './deliveryFailure.ts';

const NOT_ALLOWED = 'Microsoft 365 does not allow it: a permission is missing. The preflight says which.';

const WORDS: Readonly<Record<string, string>> = {
  BotNotInConversationRoster: 'The app is not installed for this person.',
  ConversationBlockedByUser: 'The person has blocked the chat with Fairview.',
  MessageWritesBlocked: 'The chat does not take messages.',
  ConversationNotFound: 'Teams does not know the chat any more.',
  Forbidden: 'Microsoft 365 does not allow it: the app is not installed for the person, or the permission is missing.',
  ErrorAccessDenied: NOT_ALLOWED,
  Authorization_RequestDenied: NOT_ALLOWED,
  TooManyRequests: 'Microsoft 365 was too busy.',
  MessageSizeTooBig: 'The message was too large for Teams.',
  NoMail: 'No mailbox is set for the app, or the register has no address for the person.',
  noAnswer: 'There was no answer in time.',
  senderLost: 'The app was stopped while it was sending; whether it arrived is not known.',
  restored: 'The school was restored from a copy; whether it had arrived before that is not known.',
  unreachable: 'Microsoft 365 could not be reached.',
};

const AWAY = /^(ECONN|ENOT|EAI_|UND_ERR|status 5)/;

/** Why a message did not get through, in words that an administrator can use. */
export function whyInWords(reason: string): string {
  const known = WORDS[reason];
  if (known !== undefined) return known;
  if (reason.startsWith(OWN)) return `Fairview itself could not send it: “${reason.slice(OWN.length)}”.`;
  return AWAY.test(reason) ? 'Microsoft 365 could not be reached.' : `Microsoft 365 answered “${reason}”.`;
}
