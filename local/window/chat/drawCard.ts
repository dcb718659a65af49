import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction } from 'adaptivecards';
import { hostConfig } from './hostConfig.ts';
import { markdownToHtml } from './markdown.ts';

/** A press of Action.Execute whose inputs were all in order. `done` lets the card's buttons be pressed again. */
export type CardPress = {
  verb: string | undefined;
  actionId: string | undefined;
  data: object | undefined;
  inputs: Record<string, string>;
  done: () => void;
};

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/**
 * Draws a card with the renderer that Teams uses. Inputs are checked by the renderer before anything is sent; while a
 * press is under way no other can be made. Action.Submit does nothing: Teams takes Action.Execute.
 */
export function drawCard(
  json: unknown,
  { onPress, openLink }: { onPress: (press: CardPress) => void; openLink: (url: string) => boolean },
): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  let isBusy = false;

  card.onExecuteAction = (action: Action) => {
    if (action instanceof OpenUrlAction) {
      if (action.url) openLink(action.url);
      return;
    }
    if (!(action instanceof ExecuteAction) || isBusy) return;
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

/** Shows which button was pressed and locks the others; the answer undoes it. */
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
