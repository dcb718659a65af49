import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { hostConfig } from './hostConfig.ts';
import { markdownToHtml } from './markdown.ts';

/** A press of Action.Execute whose inputs were all valid. `done` lets the card's buttons be pressed again. */
export type CardPress = {
  verb: string | undefined;
  actionId: string | undefined;
  data: object | undefined;
  inputs: Record<string, string>;
  done: () => void;
};

/** What a button says to the bot in the person’s name. */
export type Said = { text: string; displayText: string; value: unknown };

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/**
 * Draws a card with the renderer that Teams uses. The renderer checks inputs before anything is sent; during one press
 * no other is possible. Of Action.Submit, only `messageBack` is taken, which says something to the bot as in Teams.
 * Where a card has both, Teams takes Action.Execute.
 */
export function drawCard(
  json: unknown,
  {
    onPress,
    onSay,
    openLink,
  }: {
    onPress: (press: CardPress) => void;
    onSay: (said: Said) => void;
    openLink: (url: string) => boolean;
  },
): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  let isBusy = false;

  card.onExecuteAction = (action: Action) => {
    if (action instanceof OpenUrlAction) {
      if (action.url) openLink(action.url);
      return;
    }
    if (isBusy) return;
    if (action instanceof SubmitAction) {
      const said = saidBy(action.data);
      if (said) onSay(said);
      return;
    }
    if (!(action instanceof ExecuteAction)) return;
    isBusy = true;
    const again = showBusy(drawn, action.renderedElement);
    onPress({
      verb: action.verb || undefined,
      actionId: action.id,
      data: action.data,
      inputs: Object.fromEntries(
        Object.values(action.getReferencedInputs() ?? {}).flatMap((input) =>
          input.id && input.value !== undefined && input.value !== null ? [[input.id, String(input.value)]] : [],
        ),
      ),
      done() {
        isBusy = false;
        again();
      },
    });
  };
  card.onAnchorClicked = (_element, anchor) => openLink(anchor.href);
  card.parse(json);
  const drawn = card.render() ?? document.createElement('div');
  return drawn;
}

/** What a `messageBack` button says: the text that the bot gets, and the text shown in the chat. */
function saidBy(data: unknown): Said | undefined {
  const { msteams } = (data ?? {}) as { msteams?: Partial<Said> & { type?: string } };
  if (msteams?.type !== 'messageBack' || typeof msteams.text !== 'string') return undefined;
  const { text, displayText = text, value } = msteams;
  return { text, displayText, value };
}

/** Shows which button was pressed and locks the others; the returned function undoes it. */
function showBusy(card: HTMLElement, pressed: HTMLElement | undefined): () => void {
  const buttons = [...card.querySelectorAll<HTMLButtonElement>('button.ac-pushButton')];
  const locked = buttons.filter((button) => !button.disabled);
  for (const button of locked) button.disabled = true;
  card.setAttribute('aria-busy', 'true');
  pressed?.classList.add('is-pressed');
  return () => {
    for (const button of locked) button.disabled = false;
    card.removeAttribute('aria-busy');
    pressed?.classList.remove('is-pressed');
  };
}
