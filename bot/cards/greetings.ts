import { open } from './actions.ts';
import { askedButtons } from './asked.ts';
import { type Card, layout, paragraph } from './layout.ts';

type LinkToTab = (place: string) => string;

const whose = 'Staff performance review';

/**
 * What the bot says when somebody installs it: what it does, and what it never does. It is short where it was said the
 * same day.
 */
export function welcomeCard(link: LinkToTab, { again }: { again: boolean }): Card {
  return layout({
    label: 'Welcome',
    title: again ? 'Fairview is back' : 'Fairview looks after your reviews',
    whose,
    body: again
      ? [paragraph('Everything is where it was.')]
      : [
          paragraph(
            'It tells you in this chat what you have to do, by when and which part of the policy says so, and nothing else. Notifications never show what a message says.',
          ),
          paragraph(
            'Only you, your reviewer and the people the policy names can read your review, and you can see who looked.',
          ),
        ],
    actions: [
      open('Open Fairview', link('home')),
      ...askedButtons(['due', 'help']),
      ...(again ? [] : [open('What is kept about you', link('privacy'))]),
    ],
  });
}

/** For somebody who is not, or no longer, in the school’s register: who can help, and nothing else. */
export function notInRegisterCard(): Card {
  return layout({
    label: 'Fairview',
    title: 'You are not in the school’s register',
    whose,
    body: [paragraph('So there is nothing here for you. If you should be in it, ask the school’s administrator.')],
  });
}

/** What an administrator gets who checks the installation. */
export function testCard(link: LinkToTab): Card {
  return layout({
    label: 'Test',
    title: 'This is a test',
    whose: 'Check of the installation',
    body: [paragraph('An administrator is checking the installation. There is nothing to do.')],
    actions: [open('See what the check found', link('preflight'))],
  });
}

/** The answer to a file: chat is not the place for it. */
export function filesNotTaken(link: LinkToTab): Card {
  return layout({
    label: 'Fairview',
    title: 'Files are not taken here',
    whose,
    body: [paragraph('Nothing of it was kept. Attach it in the review that it belongs to; there it is protected.')],
    actions: [open('Open Fairview', link('home')), ...askedButtons(['help'])],
  });
}

/** What the bot says in a group chat: that it is not the place for reviews, and the way to the private chat. */
export function privateChatOnly(chatLink: string): Card {
  return layout({
    label: 'Fairview',
    title: 'Fairview works in private chat only',
    whose,
    body: [paragraph('What it has to say is for one person each, so it says nothing here.')],
    actions: [open('Open your chat with Fairview', chatLink)],
  });
}
