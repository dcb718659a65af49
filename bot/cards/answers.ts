import { momentInWords } from '#domain/calendar/inWords.ts';
import type { HomeView, ReviewSummary } from '#domain/views/home.ts';
import type { Todo } from '#domain/views/todo.ts';
import { open } from './actions.ts';
import { type Card, type CardElement, layout, paragraph, quiet } from './layout.ts';

type Link = (place: string) => string;

/** How many lines an answer in chat has at the most; the tab has them all. */
const MOST_LINES = 6;

/** The answer to what somebody wrote to the bot: what is due, the team, the own review, or what can be asked. */
export function answerTo(text: string, home: HomeView, link: Link): Card {
  const words = text.toLowerCase();
  if (/\b(team|my people)\b/.test(words))
    return reviewList('Your team', home.team, 'You review nobody at present.', link);
  if (/\bmy reviews?\b|\bown\b/.test(words))
    return reviewList('Your review', home.own, home.notCovered ?? 'You have no open review.', link);
  if (/\bdue\b|\bto ?do\b|\bnext\b|\bwhat\b/.test(words)) return todoList(home, link);
  return help(
    link,
    text.trim() === '' || /\bhelp\b/.test(words) ? undefined : 'That I did not understand. This is what you can ask:',
  );
}

/** What the bot says when somebody installs it: what it does, and what it never does. */
export function welcomeCard(link: Link, name: string | undefined): Card {
  if (!name) {
    return layout({
      label: 'Fairview',
      title: 'You are not in the school’s register yet',
      whose: 'Staff performance review',
      body: [paragraph('Ask the school’s administrator to add you.')],
    });
  }
  return layout({
    label: 'Welcome',
    title: 'Fairview looks after your reviews',
    whose: 'Staff performance review',
    body: [
      paragraph(
        'It tells you in this chat what is due from you, until when and under which clause of the policy, and nothing else. Notifications never show what a message says.',
      ),
      paragraph(
        'Only you, your reviewer and those whom the policy names can read your review, and you can see who looked.',
      ),
    ],
    actions: [open('Open Fairview', link('home'))],
  });
}

function todoList({ yours, timeZone }: HomeView, link: Link): Card {
  return layout({
    label: 'What is due',
    title:
      yours.length === 0 ? 'Nothing is due from you' : `${yours.length} thing${yours.length === 1 ? '' : 's'} for you`,
    whose: 'In all reviews that you have a part in',
    body: [...yours.slice(0, MOST_LINES).flatMap((todo) => todoLine(todo, timeZone)), more(yours.length)],
    actions: [open('Open Fairview', link('home'))],
  });
}

function todoLine(todo: Todo, timeZone: string): CardElement[] {
  const due = todo.due
    ? `${todo.state === 'overdue' ? 'Overdue since' : 'By'} ${momentInWords(todo.due, timeZone).replace(/, 23:59$/, '')}`
    : 'When you can';
  const clause = todo.rule ? ` · ${todo.rule}, clause ${todo.clause}` : '';
  return [paragraph(`${todo.title} (${todo.reviewee.name})`), quiet(`${due}${clause}`)];
}

function reviewList(title: string, reviews: readonly ReviewSummary[], none: string, link: Link): Card {
  const lines = reviews.slice(0, MOST_LINES).flatMap((review) => {
    const stage = review.stages.find((each) => each.state !== 'done');
    return [
      paragraph(review.reviewee.name),
      quiet(
        `${stage ? `Next: ${stage.title.toLowerCase()}` : 'Complete'}${review.overdue > 0 ? ` · ${review.overdue} overdue` : ''}`,
      ),
    ];
  });
  return layout({
    label: 'Fairview',
    title,
    whose: 'This cycle',
    body: reviews.length === 0 ? [paragraph(none)] : [...lines, more(reviews.length)],
    actions: [open('Open Fairview', link('home'))],
  });
}

function help(link: Link, lead: string | undefined): Card {
  return layout({
    label: 'Fairview',
    title: 'What you can ask',
    whose: 'Staff performance review',
    body: [
      lead ? paragraph(lead) : undefined,
      paragraph('“What is due”, “my review”, “my team”. Everything else is in the tab.'),
    ],
    actions: [open('Open Fairview', link('home'))],
  });
}

function more(count: number): CardElement | undefined {
  return count > MOST_LINES ? quiet(`and ${count - MOST_LINES} more, in Fairview`) : undefined;
}
