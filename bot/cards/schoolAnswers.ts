import { dateInWords, dayInWords } from '#domain/calendar/inWords.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { ReviewSummary } from '#domain/views/home.ts';
import { overviewTitle } from '#domain/views/overviewWords.ts';
import type { Todo } from '#domain/views/todo.ts';
import { open } from './actions.ts';
import { rowsOf, simple, todoLine } from './answerLayout.ts';
import { askedButtons } from './asked.ts';
import type { Line } from './gatheredCard.ts';
import type { BotKnowledge } from './knowledge.ts';
import type { Card } from './layout.ts';

const OVERVIEW = 'school-overview';

/** The way to the overview of those whom the asker follows: the school’s, or the team’s. */
export function school({ home: { school: figures, team }, link }: BotKnowledge): Card {
  if (figures)
    return simple({
      title: overviewTitle(figures.scope),
      says: `How ${figures.people} people stand: steps by department, what is late, hours of observation, meetings and load.`,
      actions: [open(figures.scope.of === 'school' ? 'Open the school overview' : 'Open the overview', link(OVERVIEW))],
    });
  if (team.length > 0)
    return simple({
      title: 'Team overview',
      says: 'How the people stand whom you review.',
      actions: [open('Open the team overview', link(OVERVIEW))],
    });
  return simple({
    title: 'The school',
    says: 'How far the reviews are that you may see is on your home page.',
    actions: [open('Open home', link('home'))],
  });
}

/**
 * Who has had the first meeting and who has not: for those who lead in the figures of the overview, which name nobody,
 * and by name for those whom the asker reviews. Undefined for somebody who follows nobody.
 */
export function met(known: BotKnowledge): Card | undefined {
  const { home, link } = known;
  const { school: figures, team } = home;
  if (!figures?.meetings && team.length === 0) return undefined;
  const lines = team.flatMap((review) => notMet(review, known));
  const meetings = figures?.meetings ?? { held: team.length - lines.length, of: team.length, by: null };
  const left = meetings.of - meetings.held;
  const says = [
    left === 0 ? 'No meeting is left.' : left === 1 ? 'One meeting is left.' : `${left} meetings are left.`,
    ...(meetings.by ? [`The last day for it is ${dateInWords(meetings.by, home.now.slice(0, 10))}.`] : []),
    ...(figures ? ['The overview shows for each person how far it is.'] : []),
  ];
  return simple({
    title: `${meetings.held} of ${meetings.of} people have had their first meeting`,
    says: says.join(' '),
    rest: rowsOf(lines),
    actions: [
      open(figures ? 'Open the school overview' : 'Open the team overview', link(`${OVERVIEW}?list=yes`)),
      ...(lines.length > 0 ? askedButtons(['arrange']) : []),
    ],
  });
}

/** Somebody whose first meeting is still to come, as a line. */
function notMet({ reviewId, reviewee, meetingAt }: ReviewSummary, { home, link }: BotKnowledge): Line[] {
  if (meetingAt !== null && !isBefore(home.now, meetingAt)) return [];
  return [
    {
      state: 'owed',
      title: reviewee.name,
      about: '',
      day:
        meetingAt === null
          ? 'Not arranged'
          : dayInWords({ moment: meetingAt, timeZone: home.timeZone, now: home.now.slice(0, 10) }),
      link: link(`reviews/${reviewId}/meetings`),
    },
  ];
}

/** What somebody does by signing. */
const SIGNING: ReadonlySet<string> = new Set<Todo['action']>([
  'statementSignedByReviewer',
  'statementSignedByReviewee',
  'newStatementSigned',
  'signNewStatement',
  'signChanges',
  'signPaper',
]);

/**
 * Who has still to sign: by name in the asker’s own reviews and team, and beyond in the figures of the overview, with
 * the way to those behind them. Undefined where nobody has anything to sign.
 */
export function unsigned(known: BotKnowledge): Card | undefined {
  const { home, link } = known;
  const close = home.waitingFor.filter(({ action }) => SIGNING.has(action));
  const late = home.school?.late.kinds.filter(({ kind }) => SIGNING.has(kind.split('.')[0] ?? '')) ?? [];
  if (!home.school && home.team.length === 0 && close.length === 0) return undefined;
  const [kind, ...more] = late;
  const people = late.reduce((sum, each) => sum + each.people, 0);
  return simple({
    title:
      close.length === 0 && people === 0
        ? 'Nobody is late with signing'
        : close.length === 0
          ? 'Who has not signed'
          : close.length === 1
            ? 'One signature is missing in your reviews'
            : `${close.length} signatures are missing in your reviews`,
    says: !home.school
      ? undefined
      : people === 0
        ? 'In the school no signature is late.'
        : people === 1
          ? 'In the school one signature is late. The overview names who owes it.'
          : `In the school ${people} signatures are late. The overview names who owes them.`,
    rest: rowsOf(close.map((todo) => todoLine(todo, known))),
    actions: [
      home.school
        ? open(
            'Open the school overview',
            link(kind && more.length === 0 ? `${OVERVIEW}?kind=${kind.kind}&list=yes` : `${OVERVIEW}?list=yes`),
          )
        : open('Open Fairview', link('home')),
    ],
  });
}
