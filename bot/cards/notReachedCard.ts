import { open } from './actions.ts';
import { type Card, layout, outcome, paragraph } from './layout.ts';

/**
 * Tells an administrator that people could not be reached: how many, and the way to where it is put right; no names.
 */
export function notReachedCard({ count, link }: { count: number; link: (place: string) => string }): Card {
  return layout({
    label: count === 0 ? 'Done' : 'Not reached',
    tone: count === 0 ? 'good' : 'attention',
    title: titleOf(count),
    whose: 'The school’s messages',
    body: [
      count === 0
        ? outcome('Everybody has been reached since.')
        : paragraph('Chat, activity feed and mail were tried. Who it is, why, and trying again are in Fairview.'),
    ],
    actions: [open('Open messages and reminders', link('delivery'))],
  });
}

/** The same card for somebody who no longer looks after the app. */
export function notReachedForOthers(): Card {
  return layout({
    label: 'Fairview',
    title: 'This is no longer for you',
    whose: 'The school’s messages',
    body: [paragraph('Whoever is the administrator now sees to it.')],
  });
}

function titleOf(count: number): string {
  if (count === 0) return 'Nobody is left to reach';
  return count === 1 ? 'One message reached nobody' : `${count} messages reached nobody`;
}
