import type {
  IAdaptiveCard,
  IExecuteAction,
  IOpenUrlAction,
  IShowCardAction,
  ISubmitAction,
} from '@microsoft/teams.cards';
import type { CommandType } from '#domain/review/commands.ts';
import type { CardElement } from './layout.ts';

/**
 * What a button carries: the record, its version, and what is asked. It is only a claim, which the server checks again.
 */
export type ButtonData = {
  reviewId: string;
  messageKey: string;
  aboutId: string;
  revision: number;
  textHash?: string;
  done?: 'true' | 'false';
};

/** What a button can ask for: those commands that fit a card. */
export const VERBS = [
  'acknowledgeMeeting',
  'waiveNotice',
  'proposeAnotherTime',
  'acknowledgeSeries',
  'commentOnNote',
  'answerWords',
  'closeAction',
  'approveObjectives',
  'returnObjectives',
  'disagreeWithObjectives',
  'commentOnDetermined',
  'signChanges',
  'agreeObservation',
  'answerFurtherObservation',
  'closeFeedback',
  'commentOnStatement',
  'agreeStatement',
  'signStatement',
  'replyToConcern',
  'agreeSupportPlan',
  'commentOnSupportPlan',
  'signPaper',
  'agreeEvidence',
  'agreeToAsking',
  'declineAsking',
  'declineView',
  'grantReviewerRequest',
  'declineReviewerRequest',
  'fixFirstCycle',
] as const satisfies readonly CommandType[];

export type Verb = (typeof VERBS)[number];

/** What Teams sends by itself when somebody looks at a card again: a request for its present state. */
export const REFRESH = 'refreshCard';

/** Makes a card show the present state whenever somebody looks at it. */
export function refreshing<Drawn extends IAdaptiveCard>(
  card: Drawn,
  data: Pick<ButtonData, 'reviewId' | 'messageKey'>,
): Drawn {
  return { ...card, refresh: { action: { type: 'Action.Execute', verb: REFRESH, data: { ...data, verb: REFRESH } } } };
}

type PressArgs = {
  title: string;
  verb: Verb;
  data: ButtonData;
  style?: 'default' | 'positive' | 'destructive' | undefined;
};

/** A button that does something on the server. Older clients without Action.Execute send the same as a message. */
export function press({ title, verb, data, style = 'default' }: PressArgs): IExecuteAction {
  return {
    type: 'Action.Execute',
    title,
    verb,
    style,
    data: { ...data, verb },
    fallback: { type: 'Action.Submit', title, style, data: { ...data, verb } },
  };
}

type UnfoldArgs = { title: string; body: CardElement[]; send: IExecuteAction; style?: 'default' | 'positive' };

/** A button that unfolds a small form with its own button. */
export function unfold({ title, body, send, style = 'default' }: UnfoldArgs): IShowCardAction {
  return {
    type: 'Action.ShowCard',
    title,
    style,
    card: { type: 'AdaptiveCard', version: '1.5', body, actions: [send] },
  };
}

/**
 * A button that unfolds what is signed and what a signature means, with the button that gives it. So nobody signs by
 * accident.
 */
export function signing(sign: IExecuteAction, what: CardElement[] = []): IShowCardAction {
  const text =
    'You have read the whole text and sign it as it stands. A signature stays; whatever changes later is a new version, signed again.';
  return unfold({
    title: 'Sign',
    body: [...what, { type: 'TextBlock', text, wrap: true }],
    send: sign,
    style: 'positive',
  });
}

/** A button that asks the bot something, as if it had been typed. */
export function ask(title: string, text: string): ISubmitAction {
  const said = { say: text };
  return {
    type: 'Action.Submit',
    title,
    data: { ...said, msteams: { type: 'messageBack', text, displayText: title, value: said } },
  };
}

/** A button that opens the tab at the right place. */
export function open(title: string, url: string): IOpenUrlAction {
  return { type: 'Action.OpenUrl', title, url };
}

type TextInputArgs = { id: string; label: string; required?: string | undefined };

/** A text input with its label and, where it is required, the message for an empty one. */
export function textInput({ id, label, required }: TextInputArgs): CardElement {
  return {
    type: 'Input.Text',
    id,
    label,
    isMultiline: true,
    maxLength: 2000,
    ...(required && { isRequired: true, errorMessage: required }),
  };
}

type ChoiceInputArgs = {
  id: string;
  label: string;
  choices: readonly { title: string; value: string }[];
  given: { chosen?: string; required: string };
};

/** A choice of one from a few, or from many with a search; `chosen` is preselected. */
export function choiceInput({ id, label, choices, given: { chosen, required } }: ChoiceInputArgs): CardElement {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    choices: [...choices],
    style: choices.length > 6 ? 'filtered' : 'compact',
    isRequired: true,
    errorMessage: required,
    ...(chosen !== undefined && { value: chosen }),
  };
}
