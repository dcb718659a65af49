import { ask } from './actions.ts';
import type { CardAction } from './layout.ts';

/** What can be asked by a button: the button's title, and the words that a person could type instead. */
const ASKED = {
  due: ['What is due', 'what is due'],
  review: ['My review', 'my review'],
  team: ['My team', 'my team'],
  meeting: ['Next meeting', 'next meeting'],
  help: ['Help', 'help'],
} as const;

export type ShortQuestion = keyof typeof ASKED;

export function askedButtons(which: readonly ShortQuestion[]): CardAction[] {
  return which.map((each) => {
    const [title, text] = ASKED[each];
    return ask(title, text);
  });
}
