import type { CommandType } from '#domain/review/commands.ts';
import type { ReviewView } from '#domain/views/review.ts';

/** For a command that is offered on a page of its own: why and, where that is not everybody, to whom. */
type Elsewhere = { because: string; where?: (view: ReviewView | undefined) => boolean };

const seesNoRegister = (view: ReviewView | undefined) => !view?.development;

/** Written by hand: commands that neither a flag of the review's view nor a card offers. */
export const ELSEWHERE: Partial<Record<CommandType, Elsewhere>> = {
  askForAccess: { because: 'who asks does not see the review: tab/access/AskPage', where: (view) => !view?.access },
  recordAudit: { because: 'it is about a meeting in which the cycle’s statements are compared: tab/moderation' },
  holdRecords: { because: 'those who keep records have a page of them: tab/records' },
  endHold: { because: 'those who keep records have a page of them: tab/records' },
  agreeDestruction: { because: 'those who keep records have a page of them: tab/records' },
  enterNeed: { because: 'the school’s register of development: tab/development', where: seesNoRegister },
  changeNeed: { because: 'the school’s register of development: tab/development', where: seesNoRegister },
  withdrawNeed: { because: 'the school’s register of development: tab/development', where: seesNoRegister },
  promiseNeed: { because: 'the school’s register of development: tab/development', where: seesNoRegister },
  provideNeed: { because: 'the school’s register of development: tab/development', where: seesNoRegister },
  declineNeed: { because: 'the school’s register of development: tab/development', where: seesNoRegister },
  recordEffect: { because: 'the school’s register of development: tab/development', where: seesNoRegister },
  remind: { because: 'from the list of what is late and from the chat: tab/cockpit/LateFigure, bot/cards/answers' },
  recordDropIn: { because: 'who sees nothing of the review records it from the home page', where: (view) => !view },
};
