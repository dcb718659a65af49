import { ask } from './actions.ts';
import type { CardAction } from './layout.ts';

/** What can be asked by a button: what it is called, and what a person could type as well. */
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
