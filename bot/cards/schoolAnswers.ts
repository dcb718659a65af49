import { dateInWords, dayInWords, minutesInWords } from '#domain/calendar/inWords.ts';
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
      says: 'How the people that you review are doing.',
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

/**
 * What is late: for those who lead in the figures of the overview, and else by name in the asker’s own reviews and team.
 * What is late of the asker’s own comes first.
 */
export function late(known: BotKnowledge): Card {
  const { home, link } = known;
  const isLate = ({ state, openedAfter }: Todo) => state === 'overdue' && openedAfter === null;
  const own = home.yours.filter(isLate);
  const close = home.waitingFor.filter(isLate);
  const people = home.school?.late.people ?? 0;
  const count = own.length + close.length;
  const kinds = (home.school?.late.kinds ?? []).map(({ title, people: some }): Line => ({
    state: 'late',
    title,
    about: some === 1 ? 'One person' : `${some} people`,
    day: '',
  }));
  if (home.school && people > 0)
    return simple({
      title: people === 1 ? 'One person is late' : `${people} people are late`,
      says:
        own.length === 0
          ? undefined
          : own.length === 1
            ? 'You are late with one thing.'
            : `You are late with ${own.length} things.`,
      rest: rowsOf([...own.map((todo) => todoLine(todo, known)), ...kinds]),
      actions: [open('Open the school overview', link(`${OVERVIEW}?list=yes`))],
    });
  return simple({
    title: count === 0 ? 'Nobody is late' : count === 1 ? 'One thing is late' : `${count} things are late`,
    rest: rowsOf([...own, ...close].map((todo) => todoLine(todo, known))),
    actions: [open('Open Fairview', link('home')), ...askedButtons(['waiting'])],
  });
}

/** How many hours of observation have been used, where the asker follows the school. */
export function observationHours(known: BotKnowledge): Card {
  const figures = known.home.school?.observation;
  if (!figures) return school(known);
  return simple({
    title: `${minutesInWords(figures.used)} of ${minutesInWords(figures.allowed)} of observation are used`,
    says: 'The overview shows it for each person.',
    actions: [open('Open the school overview', known.link(OVERVIEW))],
  });
}

/** How many people each reviewer has, where the asker follows the school. */
export function load(known: BotKnowledge): Card {
  const figures = known.home.school?.reviewers;
  if (!figures) return school(known);
  const { over, of, most } = figures;
  return simple({
    title: 'How many people each reviewer has',
    says:
      most === null
        ? 'Our policy names no most. The overview shows each reviewer’s number.'
        : `${over} of ${of} reviewers have more than ${most} people. The overview shows each reviewer’s number.`,
    actions: [open('Open the school overview', known.link(OVERVIEW))],
  });
}

/** Appeals and support plans are in no figures: they are confidential. */
export function inConfidence({ home, link }: BotKnowledge): Card {
  return simple({
    title: 'No list of appeals or support plans is in chat',
    says: 'Each is in its own review, for those whom the policy names. What you have to do about one is under what is due.',
    actions: [...askedButtons(['due']), ...(home.school ? [open('Open the school overview', link(OVERVIEW))] : [])],
  });
}

/** The yearly report to governors: it is not sent from chat, and where it stands. */
export function yearlyReport(known: BotKnowledge): Card {
  const { home, link } = known;
  const owed = home.policies.filter(({ duty }) => /\breport\b/i.test(duty));
  return simple({
    title: 'No report is sent from this chat',
    says:
      owed.length === 0
        ? 'The headteacher gives the governors the yearly report. When it is due, and that it was given, stands with the policy.'
        : undefined,
    rest: rowsOf(
      owed.map(({ duty, policyTitle, policy, state, due }): Line => ({
        state: state === 'overdue' ? 'late' : 'owed',
        title: duty,
        about: policyTitle,
        ...known.deadline({ due, oid: home.me.oid }),
        link: link(`policies/${policy}`),
      })),
    ),
    actions: [open('Open the policy', link(owed[0] ? `policies/${owed[0].policy}` : 'policies'))],
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
export const SIGNING: ReadonlySet<string> = new Set<Todo['action']>([
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
