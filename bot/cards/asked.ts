import { askFor, type Meant } from '../questions/intents.ts';
import { ask } from './actions.ts';
import type { CardAction } from './layout.ts';

/** Buttons that ask what a person could type instead. */
export function askedButtons(which: readonly Meant[]): CardAction[] {
  return which.flatMap((each) => {
    const asked = askFor(each);
    return asked ? [ask(...asked)] : [];
  });
}
