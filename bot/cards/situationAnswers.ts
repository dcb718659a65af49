import { timeInWords } from '#domain/calendar/inWords.ts';
import type { TodayItem } from '#domain/views/today.ts';
import { open } from './actions.ts';
import { type Asked, rowsOf, simple, todoLine } from './answerLayout.ts';
import { askedButtons } from './asked.ts';
import type { Card } from './layout.ts';
import { todayTitle } from './todayLine.ts';

/** What of today somebody means who writes of it: with whoever is named, not over if there is such a one. */
function meantOfToday({ named, known: { home } }: Asked): TodayItem | undefined {
  const those = home.today.filter(
    ({ with: other }) => named.length === 0 || named.some(({ oid }) => oid === other.oid),
  );
  return those.find(({ moment }) => moment === 'on') ?? those.find(({ moment }) => moment !== 'over') ?? those.at(-1);
}

function itemInWords(item: TodayItem, { known: { home } }: Asked): string {
  return `${timeInWords(item.start, home.timeZone)}: ${todayTitle(item)}`;
}

function nothingToday(): Card {
  return simple({
    title: 'Nothing is on for you today',
    says: 'No meeting and no visit of yours is in Fairview for today.',
    actions: askedButtons(['meeting', 'due']),
  });
}

/** Somebody is late for a visit or a meeting of today. */
export function runningLate(asked: Asked): Card {
  const { link } = asked.known;
  const item = meantOfToday(asked);
  if (!item) return nothingToday();
  return simple({
    title: itemInWords(item, asked),
    says: `Fairview passes nothing on: write to ${item.with.name} in Teams. If it cannot be today, move it there.`,
    actions: [open(item.kind === 'visit' ? 'Open the visit' : 'Open it', link(item.place))],
  });
}

/** The other of the two has not come to a meeting of today. */
export function notTurnedUp(asked: Asked): Card {
  const { link } = asked.known;
  const item = meantOfToday(asked);
  if (!item) return nothingToday();
  return simple({
    title: itemInWords(item, asked),
    says: `Fairview cannot tell who has come. Write to ${item.with.name} in Teams. If it does not happen, whoever arranged it moves it there, and the other can propose another time.`,
    actions: [open('Open it', link(item.place)), ...askedButtons(['otherTime'])],
  });
}

/** What can be done before signing; what happens without a signature differs from policy to policy (KM-43, PA-11). */
export function notSigning({ known: { home, link } }: Asked): Card {
  const [own] = home.own;
  return simple({
    title: 'What signing means',
    says: 'You can ask for changes and add comments before you sign. Our policy says what a signature means, and whether anything waits for yours.',
    actions: [
      own
        ? open('Open your statement', link(`reviews/${own.reviewId}/statement`))
        : open('Open Fairview', link('home')),
      open('Read the policy', link('policies')),
    ],
  });
}

/** Somebody was not asked about a visit, or does not agree to it (KM-66). */
export function visitNotAgreed({ known: { home, link } }: Asked): Card {
  const visit = home.today.find(
    ({ kind, part, moment }) => kind === 'visit' && part === 'observed' && moment !== 'over',
  );
  const [own] = home.own;
  return simple({
    title: 'If you do not agree to a visit',
    says: 'Whoever observes asks you beforehand about its reason, focus and length, and aims to agree. Say there what you think, or propose another time or focus. The record keeps what each of you thought.',
    actions: [
      visit
        ? open('Open the visit', link(visit.place))
        : own
          ? open('Open observations and feedback', link(`reviews/${own.reviewId}/observations`))
          : open('Open Fairview', link('home')),
      open('Read the policy', link('policies')),
    ],
  });
}

/** How many objectives somebody has who works part of the week (KM-04). */
export function partTime({ known: { home, link } }: Asked): Card {
  const [own] = home.own;
  return simple({
    title: 'Part-time staff',
    says: 'The review is the same for everybody, whatever the hours. How much fits the time that you work, you agree with your reviewer when you plan. Our policy says how many objectives there are, and what it counts by hours.',
    actions: [
      open('Read the policy', link('policies')),
      ...(own ? [open('Open your objectives', link(`reviews/${own.reviewId}/objectives`))] : []),
    ],
  });
}

/** By when feedback on a visit is written: the date of what is owed now, or that the policy says it (KM-71, TA-21). */
export function feedbackDue({ known }: Asked): Card {
  const { home, link } = known;
  const [own] = home.own;
  const owed = [...home.yours, ...home.waitingFor].filter(({ action }) => action === 'feedbackRecorded');
  return simple({
    title: 'When feedback is due',
    says:
      owed.length === 0
        ? 'No feedback is owed in your reviews at present. Our policy says how long it may take after a visit.'
        : undefined,
    rest: rowsOf(owed.map((todo) => todoLine(todo, known))),
    actions: [
      open('Read the policy', link('policies')),
      ...(own ? [open('Open observations and feedback', link(`reviews/${own.reviewId}/observations`))] : []),
    ],
  });
}
