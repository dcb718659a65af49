import { momentInWords } from '#domain/calendar/inWords.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { HomeView, PolicyTodo, ReviewSummary } from '#domain/views/home.ts';
import type { OwnMeetings } from '#domain/views/ownMeetings.ts';
import type { Todo } from '#domain/views/todo.ts';
import { namedIn, type BotQuestion, readQuestion } from '../question.ts';
import { open, ask } from './actions.ts';
import { type ShortQuestion, askedButtons } from './asked.ts';
import { asSoonAsPossible } from './gatheredCard.ts';
import { type Card, type CardAction, type CardElement, clauseInWords, layout, paragraph, quiet } from './layout.ts';
import { sentence } from '#domain/sentence.ts';

type TabLink = (place: string) => string;

/** What an answer is drawn from: the person's own home and meetings, and links into the tab. */
type BotKnowledge = { home: HomeView; meetings: OwnMeetings; link: TabLink };

/** The most lines that an answer in chat has; the tab has them all. */
const MOST_LINES = 6;

/** The answer to what somebody wrote to the bot, with buttons for other questions. */
export function answerTo(text: string, known: BotKnowledge): Card {
  const question = readQuestion(text);
  const { home, meetings, link } = known;
  switch (question.kind) {
    case 'due':
      return todoList(known);
    case 'team':
      return reviewList({
        title: 'Your team',
        reviews: home.team,
        none: 'You review nobody at present.',
        known: { home, link, asked: 'team' },
      });
    case 'review':
      return reviewList({
        title: 'Your review',
        reviews: home.own,
        none: home.notCovered ?? 'You have no open review.',
        known: {
          home,
          link,
          asked: 'review',
        },
      });
    case 'meeting':
      return nextMeeting(meetings, known);
    case 'schedule':
      return schedule(question.name, known);
    case 'privacy':
      return privacy(known);
    case 'thanks':
      return short('You are welcome.', known);
    case 'agreed':
      return short('All right.', known);
    case 'help':
      return help(known);
    case 'greeting':
      return help(known, { title: 'Hello' });
    case 'unknown': {
      const named = namedIn(
        text,
        home.team.map((review) => ({ ...review, name: review.reviewee.name })),
      );
      if (named.length > 0)
        return reviewList({ title: 'In your team', reviews: named, none: '', known: { home, link, asked: 'team' } });
      return help(known, { lead: 'Fairview knows a few questions only, and did not find one in what you wrote.' });
    }
  }
}

function todoList({ home, meetings, link }: BotKnowledge): Card {
  const { yours, policies } = home;
  const count = yours.length + policies.length;
  const lines = [
    ...yours.map((todo) => todoLine(todo, meetings)),
    ...policies.map((todo) => policyLine(todo, meetings)),
  ];
  const [first] = yours;
  return layout({
    label: 'What is due',
    title: count === 0 ? 'Nothing is due from you' : `${count} thing${count === 1 ? '' : 's'} for you`,
    whose: 'In all reviews that you have a part in',
    body: [...lines.slice(0, MOST_LINES).flat(), more(count)],
    actions: [
      first
        ? open('Open the first', link(`reviews/${first.reviewId}/${first.section}`))
        : open('Open Fairview', link('home')),
      ...others(home, 'due'),
    ],
  });
}

function todoLine(todo: Todo, time: TimeAtSchool): CardElement[] {
  return line({ what: `${todo.title} (${todo.reviewee.name})`, due: todo, time });
}

function policyLine(todo: PolicyTodo, time: TimeAtSchool): CardElement[] {
  return line({ what: `${todo.duty} (${todo.policyTitle})`, due: todo, time });
}

/** The present moment, and its time zone. */
type TimeAtSchool = Pick<OwnMeetings, 'now' | 'timeZone'>;

type DueItem = {
  due: string | null;
  state: string;
  openedAfter?: string | null;
  rule: string | null;
  clause: string | null;
};

function line({ what, due, time }: { what: string; due: DueItem; time: TimeAtSchool }): CardElement[] {
  const { rule, clause } = due;
  const why = rule && clause ? ` · ${rule}, ${clauseInWords(clause)}` : '';
  return [paragraph(what), quiet(`${untilInWords(due, time)}${why}`)];
}

function untilInWords({ due, state, openedAfter = null }: DueItem, { now, timeZone }: TimeAtSchool): string {
  if (due === null) return 'When you can';
  const day = momentInWords({ moment: due, timeZone, now: now.slice(0, 10) }).replace(/, 23:59$/, '');
  if (openedAfter !== null) return sentence(asSoonAsPossible(day));
  return `${state === 'overdue' ? 'Overdue since' : 'By'} ${day}`;
}

type ReviewListArgs = {
  title: string;
  reviews: readonly ReviewSummary[];
  none: string;
  known: Pick<BotKnowledge, 'home' | 'link'> & { asked: 'team' | 'review' };
};

function reviewList({ title, reviews, none, known: { home, link, asked } }: ReviewListArgs): Card {
  const lines = reviews.slice(0, MOST_LINES).flatMap((review) => {
    const stage = review.stages.find((each) => each.state !== 'done');
    return [
      paragraph(asked === 'review' ? review.policy : review.reviewee.name),
      quiet(
        `${stage ? `Next step: ${stage.title.toLowerCase()}` : 'Every step done'}${review.overdue > 0 ? ` · ${review.overdue} overdue` : ''}`,
      ),
    ];
  });
  const [only] = reviews;
  const place = reviews.length === 1 && only ? `reviews/${only.reviewId}/overview` : 'home';
  return layout({
    label: 'Fairview',
    title,
    whose: 'This cycle',
    body: reviews.length === 0 ? [paragraph(none)] : [...lines, more(reviews.length)],
    actions: [open(place === 'home' ? 'Open Fairview' : 'Open it', link(place)), ...others(home, asked)],
  });
}

function nextMeeting({ meetings, now, timeZone }: OwnMeetings, { home, link }: BotKnowledge): Card {
  const next = meetings.find(({ end }) => isBefore(now, end));
  const rest = others(home, 'meeting');
  if (!next)
    return layout({
      label: 'Next meeting',
      title: 'No meeting is arranged',
      whose: 'In all your reviews',
      body: [home.team.length > 0 ? paragraph('To arrange one, write “schedule” and a name of your team.') : undefined],
      actions: [open('Open Fairview', link('home')), ...rest],
    });
  return layout({
    label: 'Next meeting',
    title: momentInWords({ moment: next.start, timeZone, now: now.slice(0, 10) }),
    whose: 'In all your reviews',
    body: [paragraph(`${next.name} with ${next.with.name}`)],
    actions: [
      open('Open it', link(`reviews/${next.reviewId}/meetings`)),
      ...(next.joinUrl ? [open('Join in Teams', next.joinUrl)] : []),
      ...rest,
    ],
  });
}

/**
 * The way to arrange a meeting with one of the team. The answer asks which of several people with the name is meant,
 * and says so where there is none.
 */
function schedule(name: string, { home, link }: BotKnowledge): Card {
  const team = home.team.map(({ reviewId, reviewee }) => ({
    reviewId,
    name: reviewee.name,
    jobTitle: reviewee.jobTitle,
  }));
  const found = namedIn(name, team);
  const base = { label: 'Arrange a meeting', whose: 'With those whom you review' };
  const [only] = found;
  if (found.length === 1 && only)
    return layout({
      ...base,
      title: only.name,
      body: [
        paragraph('Fairview looks for times when both of you are free, and gives the notice that the policy wants.'),
      ],
      actions: [open('Find a time', link(`reviews/${only.reviewId}/meetings`)), ...others(home, 'meeting')],
    });
  if (found.length > 1 || (name === '' && team.length > 0)) {
    const choice = (found.length > 1 ? found : team).slice(0, MOST_LINES - 1);
    return layout({
      ...base,
      title: 'With whom?',
      body: [name === '' ? undefined : paragraph(`${found.length} of your team are called that.`), more(found.length)],
      actions: choice.map((each) =>
        ask(each.jobTitle ? `${each.name}, ${each.jobTitle}` : each.name, `schedule ${each.name}`),
      ),
    });
  }
  return layout({
    ...base,
    title: team.length === 0 ? 'You review nobody at present' : 'Nobody of that name is in your team',
    body: [
      paragraph(
        team.length === 0
          ? 'A meeting is arranged by the reviewer. In your own review you can propose another time for one.'
          : 'Write “schedule” with a first or family name, or choose in your team.',
      ),
    ],
    actions: [open('Open Fairview', link('home')), ...others(home, 'help')],
  });
}

function privacy({ home, link }: BotKnowledge): Card {
  return layout({
    label: 'Fairview',
    title: 'What is kept about you',
    whose: 'Staff performance review',
    body: [paragraph('What is kept and why, who sees it, how long, and whom to ask: on one page.')],
    actions: [open('Read it', link('privacy')), ...others(home, 'help')],
  });
}

function short(text: string, { home }: BotKnowledge): Card {
  return layout({
    label: 'Fairview',
    title: text,
    whose: 'Staff performance review',
    body: [],
    actions: others(home, 'help'),
  });
}

function help(
  { home, link }: BotKnowledge,
  { title = 'What you can ask', lead }: { title?: string; lead?: string } = {},
): Card {
  const team = home.team.length > 0;
  return layout({
    label: 'Fairview',
    title,
    whose: 'Staff performance review',
    body: [
      lead ? paragraph(lead) : undefined,
      paragraph(
        `You can ask: “what is due”, “my review”, ${team ? '“my team”, “next meeting”, or “schedule” with a name of your team' : '“next meeting”'}. Everything else is in the tab.`,
      ),
    ],
    actions: [
      ...others(home, 'help'),
      open('Open Fairview', link('home')),
      open('What is kept about you', link('privacy')),
    ],
  });
}

/** Buttons for other questions; those about a team only for somebody who has one. Teams shows six buttons at most. */
function others({ team }: HomeView, asked: BotQuestion['kind']): CardAction[] {
  const all: ShortQuestion[] = ['due', 'review', 'team', 'meeting', 'help'];
  return askedButtons(all.filter((each) => each !== asked && (each !== 'team' || team.length > 0))).slice(0, 4);
}

function more(count: number): CardElement | undefined {
  return count > MOST_LINES ? quiet(`and ${count - MOST_LINES} more, in Fairview`) : undefined;
}
