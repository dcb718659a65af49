import { dayInWords, momentInWords } from '#domain/calendar/inWords.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { readDutyKey } from '#domain/review/dutyKey.ts';
import { isLate } from '#domain/review/late.ts';
import type { ReviewSummary } from '#domain/views/home.ts';
import type { OwnMeetings } from '#domain/views/ownMeetings.ts';
import type { Todo } from '#domain/views/todo.ts';
import type { Meant, Understood } from '../questions/intents.ts';
import { namedIn, nameWords, plainWords } from '../questions/names.ts';
import { readQuestion } from '../questions/question.ts';
import { ask, open } from './actions.ts';
import { type Asked, MOST_LINES, rowsOf, simple, todoLine } from './answerLayout.ts';
import { askedButtons } from './asked.ts';
import { type Line, lineOf } from './gatheredCard.ts';
import { type BotKnowledge, type KnownPerson, knownTo } from './knowledge.ts';
import { type Card, layout, paragraph, quiet } from './layout.ts';
import { PAGES, SECTIONS } from './places.ts';
import { aboutFeedback, companion, handOn, midYear, missed, readers } from './reviewAnswers.ts';
import { hasSigned, leftFor, meetingsWith, notSeen, openOf, reviewerOf, whichPerson } from './personAnswers.ts';
import { inConfidence, late, load, met, observationHours, school, unsigned, yearlyReport } from './schoolAnswers.ts';
import { feedbackDue, notSigning, notTurnedUp, partTime, runningLate, visitNotAgreed } from './situationAnswers.ts';
import { onToday, takeNotes } from './todayAnswers.ts';

/** The answer to what somebody wrote to the bot: what was asked for, or where it is. */
export async function answerTo(text: string, known: BotKnowledge): Promise<Card> {
  const ofSchool = namedIn(plainWords(text), known.people);
  const followed = ofSchool.length > 0 ? await known.followed() : [];
  const chosen = [...known.home.waitingFor, ...followed.flatMap((each) => each.open)].find(
    (todo) => reminderOf(todo) === text.trim(),
  );
  if (chosen) return reminded(chosen, known);
  const question = readQuestion(text, knownTo(known.home, followed));
  const { kind } = question;
  const asked = { ...question, known, followed };
  const [stranger] = ofSchool.filter(({ oid }) => oid !== known.home.me.oid);
  if (stranger && question.named.length === 0 && OF_ONE_REVIEW.has(kind)) return notSeen(stranger.name);
  const [person] = question.named;
  const ofPerson = person && question.named.length === 1 ? aboutPerson(kind, { person, asked }) : undefined;
  if (ofPerson) return ofPerson;
  if (kind === 'unknown') return unknown(known);
  if (kind === 'which') return which(asked);
  return (await ANSWERS[kind]?.(asked)) ?? elsewhere(kind, asked);
}

/** Questions that are about one review: with the name of somebody whose review the asker does not see, nothing is said. */
const OF_ONE_REVIEW: ReadonlySet<Understood> = new Set<Understood>([
  'unknown',
  'due',
  'late',
  'waiting',
  'unsigned',
  'review',
  'meeting',
  'midYear',
  'reviewer',
  'objectives',
  'statement',
  'observations',
  'preparing',
  'notes',
  'pay',
  'training',
  'support',
]);

type AboutPersonArgs = { person: KnownPerson; asked: Asked };

/** The answer about somebody who is named; undefined where a name makes no difference. */
function aboutPerson(kind: Understood, { person, asked }: AboutPersonArgs): Card | undefined {
  return ABOUT_PERSON[kind]?.(person, asked);
}

type OfPerson = (person: KnownPerson, asked: Asked) => Card | undefined;

/** About whoever is in the asker's own review, the ordinary answer says it. */
const ofAnother =
  (answer: OfPerson): OfPerson =>
  (person, asked) =>
    asked.known.home.own.some(({ reviewId }) => reviewId === person.reviewId) ? undefined : answer(person, asked);

const ABOUT_PERSON: { readonly [Kind in Understood]?: OfPerson } = {
  due: leftFor,
  late: leftFor,
  waiting: leftFor,
  unsigned: hasSigned,
  meeting: ofAnother(meetingsWith),
  reviewer: ofAnother(reviewerOf),
};

/** The answers that are more than a place in the tab. */
const ANSWERS: { readonly [Kind in Meant]?: (asked: Asked) => Card | Promise<Card> } = {
  due: ({ known }) => dueList({ known, title: titleOfDue(known) }),
  today: ({ known }) => onToday(known),
  takeNotes: (asked) => takeNotes(asked.known) ?? elsewhere('notes', asked),
  met: ({ known }) => met(known) ?? nextMeeting(known.meetings, known),
  unsigned: ({ known }) => unsigned(known) ?? waiting(known),
  school: ({ known }) => school(known),
  midYear: ({ known }) => midYear(known) ?? nextMeeting(known.meetings, known),
  readers,
  missed,
  handOn,
  companion,
  aboutFeedback,
  done: ({ known }) =>
    dueList({
      known,
      title: 'Nothing can be ticked off in chat',
      lead: 'Something is done once it is done in Fairview. This is still open:',
    }),
  waiting: ({ known }) => waiting(known),
  late: ({ known }) => late(known),
  observationHours: ({ known }) => observationHours(known),
  load: ({ known }) => load(known),
  inConfidence: ({ known }) => inConfidence(known),
  yearlyReport: ({ known }) => yearlyReport(known),
  runningLate,
  notTurnedUp,
  notSigning,
  visitNotAgreed,
  partTime,
  feedbackDue,
  remind,
  review: ({ known }) =>
    reviewList({ title: 'Your review', reviews: known.home.own, none: noReview(known), known, isOwn: true }),
  team: ({ known }) =>
    reviewList({ title: 'Your team', reviews: known.home.team, none: 'You have nobody to review now.', known }),
  person: ofPerson,
  meeting: ({ known }) => nextMeeting(known.meetings, known),
  otherTime,
  arrange,
  away,
  appeal,
  reviewer,
  wellbeing,
  broken,
  human,
  help: ({ known }) => help(known),
  greeting: ({ known }) => help(known, { title: 'Hello' }),
  thanks: () => short('You are welcome.'),
  agreed: () => short('All right.'),
};

/** A section of a review, or a page: what is there, and the way. */
function elsewhere(kind: Meant, asked: Asked): Card {
  const { home, link } = asked.known;
  const page = PAGES[kind];
  if (page) {
    const { isFor = () => true, title, says, otherwise = says, place, button } = page;
    const may = isFor(home);
    return simple({
      title,
      says: may ? says : otherwise,
      actions: may ? [open(button, link(place))] : askedButtons(['help']),
    });
  }
  const section = SECTIONS[kind];
  if (!section) return unknown(asked.known);
  const [person] = asked.named.filter(({ isReviewee }) => isReviewee);
  const reviewId = person?.reviewId ?? home.own[0]?.reviewId;
  if (reviewId === undefined)
    return reviewList({
      title: 'In whose review?',
      reviews: home.team,
      none: noReview(asked.known),
      known: asked.known,
      section: section.section,
    });
  const due = (person ? openOf(person, asked) : [...home.yours, ...home.waitingFor]).filter(
    (todo) => todo.reviewId === reviewId && todo.section === section.section,
  );
  return simple({
    title: person ? `${person.name}: ${section.name}` : `Your ${section.name}`,
    says: !person ? section.says : due.length === 0 ? 'Nothing of this is due at present.' : undefined,
    rest: rowsOf(due.map((todo) => todoLine(todo, asked.known))),
    actions: [open(`Open ${section.name}`, link(`reviews/${reviewId}/${section.section}`))],
  });
}

function titleOfDue({ home: { yours, policies } }: BotKnowledge): string {
  const count = yours.length + policies.length;
  if (count === 0) return 'Nothing is due from you';
  return count === 1 ? 'You have one thing to do' : `You have ${count} things to do`;
}

type DueListArgs = { known: BotKnowledge; title: string; lead?: string };

function dueList({ known, title, lead }: DueListArgs): Card {
  const { home, link, deadline } = known;
  const lines = [
    ...home.yours.map((todo) => todoLine(todo, known)),
    ...home.policies.map((todo): Line => ({
      state: todo.state === 'overdue' ? 'late' : 'owed',
      title: todo.duty,
      about: todo.policyTitle,
      ...deadline({ due: todo.due, oid: home.me.oid }),
      link: link(`policies/${todo.policy}`),
    })),
  ];
  const [first] = lines;
  return layout({
    label: 'What is due',
    title,
    whose: 'In all reviews that you have a part in',
    body: [lead && first ? paragraph(lead) : undefined, ...rowsOf(lines)],
    actions: [
      first?.link === undefined ? open('Open Fairview', link('home')) : open('Open the first', first.link),
      ...askedButtons(['help']),
    ],
  });
}

/** What others owe in the asker's reviews and those of the team. */
function waiting(known: BotKnowledge): Card {
  const { home, link } = known;
  const of = home.waitingFor;
  const late = of.filter(isLate);
  const count = of.length;
  return layout({
    label: 'Waiting for others',
    title:
      count === 0
        ? 'You are waiting for nobody'
        : count === 1
          ? 'You are waiting for one thing'
          : `You are waiting for ${count} things`,
    whose: 'In your reviews and those of your team',
    body: rowsOf([...late, ...of.filter((each) => !isLate(each))].map((todo) => todoLine(todo, known))),
    actions: [open('Open Fairview', link('home'))],
  });
}

/**
 * Who is to be reminded of what. Fairview reminds people itself, so the answer says when. A button for each duty reminds
 * of it once more: a name alone sends nothing, since a question about reminders has one too.
 */
function remind(asked: Asked): Card {
  const { named, rest, known } = asked;
  const { home, link } = known;
  const own =
    'Fairview itself reminds people: before a date, on the day and once it has passed, in their working hours.';
  if (named.length > 1)
    return whichPerson({ named, title: areTwo(named) ? 'Who first?' : 'Who do you mean?', verb: 'remind' });
  const [person] = named;
  if (!person) {
    const nobody = rest !== '' && home.waitingFor.length > 0;
    return simple({
      title: nobody ? 'Nobody of that name is in your reviews' : 'Who is reminded',
      says: own,
      rest: rowsOf(home.waitingFor.map((todo) => todoLine(todo, known))),
      actions: [open('Open Fairview', link('home'))],
    });
  }
  const owes = openOf(person, asked).filter(({ who }) => who.oid === person.oid);
  const ways = owes.filter((todo) => canRemindOf(todo, known)).slice(0, MOST_LINES);
  return simple({
    title: owes.length === 0 ? `Nothing is waiting for ${person.name}` : `${person.name} still has this to do`,
    says:
      owes.length === 0
        ? 'So there is nothing to remind of in the reviews that you share.'
        : `${own}${ways.length > 0 ? ' You can remind of each once a day too.' : ''}`,
    rest: rowsOf(owes.map((todo) => todoLine(todo, known))),
    actions:
      ways.length > 0
        ? ways.map((todo) => ask(`Remind: ${todo.title}`, reminderOf(todo)))
        : [open('Open the review', link(`reviews/${person.reviewId}/overview`))],
  });
}

/** Whether different names were written, and not one that several people have. */
function areTwo(named: readonly KnownPerson[]): boolean {
  const words = named.map(({ name }) => nameWords(name));
  return words.every((own, at) =>
    words.every((other, place) => at === place || !own.some((word) => other.includes(word))),
  );
}

/** What a button says that reminds of one thing. It names one: the same may be owed in several reviews. */
function reminderOf({ who, title, reviewee }: Todo): string {
  return `Remind ${who.name}: ${title}${who.oid === reviewee.oid ? '' : `, ${reviewee.name}’s review`}`;
}

/** Whether it is a duty of the policy in a review other than one's own: a request of the two is asked for by itself. */
function canRemindOf({ key, reviewId }: Todo, { home }: BotKnowledge): boolean {
  return readDutyKey(key)?.name === 'duty' && home.own.every((own) => own.reviewId !== reviewId);
}

async function reminded(todo: Todo, known: BotKnowledge): Promise<Card> {
  const problem = await known.remind(todo);
  return simple({
    title: problem === null ? `${todo.who.name} is reminded` : 'No reminder was sent',
    says:
      problem ?? 'A card goes in the working hours of this person. The history of the review says that you reminded.',
    rest: [lineOf(todoLine(todo, known))],
    actions: [open('Open the review', known.link(`reviews/${todo.reviewId}/overview`))],
  });
}

function noReview({ home }: BotKnowledge): string {
  return home.notCovered ?? 'You have no open review.';
}

type ReviewListArgs = {
  title: string;
  reviews: readonly ReviewSummary[];
  none: string;
  known: Pick<BotKnowledge, 'link'>;
  isOwn?: boolean;
  section?: string;
};

function reviewList({ title, reviews, none, known, isOwn = false, section = 'overview' }: ReviewListArgs): Card {
  const { link } = known;
  const lines = reviews.map((review): Line => {
    const stage = review.stages.find((each) => each.state !== 'done');
    return {
      state: review.overdue > 0 ? 'late' : 'owed',
      title: isOwn ? review.policy : review.reviewee.name,
      about: stage ? `Next step: ${stage.title.toLowerCase()}` : 'Every step done',
      day: review.overdue > 0 ? `${review.overdue} late` : 'Nothing late',
      link: link(`reviews/${review.reviewId}/${section}`),
    };
  });
  const [only] = reviews;
  return layout({
    label: 'Fairview',
    title,
    whose: 'This cycle',
    body: lines.length === 0 ? [paragraph(none)] : rowsOf(lines),
    actions: [
      reviews.length === 1 && only
        ? open('Open it', link(`reviews/${only.reviewId}/${section}`))
        : open('Open Fairview', link('home')),
    ],
  });
}

/** Those who were named, and no more than the asker may see of them. */
function ofPerson(asked: Asked): Card {
  const { named, known } = asked;
  const ids = named.filter(({ isReviewee }) => isReviewee).map(({ reviewId }) => reviewId);
  const { team, others } = known.home;
  const reviews = [...team, ...others].filter(({ reviewId }) => ids.includes(reviewId));
  const [person] = named;
  if (reviews.length > 0) return reviewList({ title: 'What you can see', reviews, none: '', known });
  if (person?.isReviewee) return leftFor(person, asked);
  return simple({
    title: person?.name ?? 'Somebody',
    says: 'You do not see this person’s own review. What this person does in yours is there.',
    actions: [open('Open your review', known.link(`reviews/${person?.reviewId}/overview`))],
  });
}

function nextMeeting({ meetings, now, timeZone }: OwnMeetings, { home, link }: BotKnowledge): Card {
  const next = meetings.find(({ end }) => isBefore(now, end));
  if (!next) {
    const [own] = home.own;
    return layout({
      label: 'Next meeting',
      title: 'No meeting is arranged',
      whose: 'In all your reviews',
      body: [
        home.team.length > 0
          ? paragraph('To arrange one, write “arrange” and a name of your team.')
          : paragraph('Your reviewer arranges it. You get the notice here, and it stands in your calendar.'),
      ],
      actions: [
        own ? open('Open meetings', link(`reviews/${own.reviewId}/meetings`)) : open('Open Fairview', link('home')),
      ],
    });
  }
  return layout({
    label: 'Next meeting',
    title: momentInWords({ moment: next.start, timeZone, now: now.slice(0, 10) }),
    whose: 'In all your reviews',
    body: [paragraph(`${next.name} with ${next.with.name}`)],
    actions: [
      open('Open it', link(`reviews/${next.reviewId}/meetings`)),
      ...(next.joinUrl ? [open('Join in Teams', next.joinUrl)] : askedButtons(['otherTime'])),
    ],
  });
}

/** Moving or cancelling a meeting: whoever arranged it does, the other proposes. */
function otherTime({ named, known: { home, meetings, link } }: Asked): Card {
  const [person] = named.filter(({ isReviewee }) => isReviewee);
  if (person)
    return simple({
      title: `${person.name}: meetings`,
      says: 'You move or cancel a meeting there. The new time gets the notice that the policy asks for.',
      actions: [open('Open the meetings', link(`reviews/${person.reviewId}/meetings`))],
    });
  const next = meetings.meetings.find(
    ({ end, reviewId }) => isBefore(meetings.now, end) && home.own.some((own) => own.reviewId === reviewId),
  );
  const [own] = home.own;
  if (!own)
    return reviewList({
      title: 'Whose meeting?',
      reviews: home.team,
      none: 'You have no meeting in Fairview.',
      known: { link },
      section: 'meetings',
    });
  return simple({
    title: 'Propose another time',
    says: next
      ? `Your next meeting is on ${momentInWords({ moment: next.start, timeZone: meetings.timeZone, now: meetings.now.slice(0, 10) })}. Propose another time there; ${next.with.name} is told at once and chooses. Until then the meeting stands.`
      : 'Propose another time in the meeting’s notice, or there. Your reviewer is told at once and chooses.',
    actions: [open('Propose another time', link(`reviews/${own.reviewId}/meetings`))],
  });
}

/**
 * The way to arrange a meeting with one of the team. The answer asks which of several people with the name is meant,
 * and says so where there is none.
 */
function arrange(asked: Asked): Card {
  const { named, rest, known } = asked;
  const { home, link } = known;
  const found = named.filter(
    ({ isReviewee, oid }) => isReviewee && home.team.some(({ reviewee }) => reviewee.oid === oid),
  );
  const [only] = found;
  if (found.length === 1 && only)
    return simple({
      title: only.name,
      says: 'Fairview looks for times when both of you are free, and gives the notice that the policy asks for.',
      actions: [open('Find a time', link(`reviews/${only.reviewId}/meetings`))],
    });
  if (found.length > 1) return whichPerson({ named: found, title: 'Who with?', verb: 'arrange a meeting with' });
  if (home.team.length === 0)
    return simple({
      title: 'You have nobody to review now',
      says: 'The reviewer arranges the meeting. In your own review you can propose another time for one.',
      actions: [
        home.own[0]
          ? open('Open your meetings', link(`reviews/${home.own[0].reviewId}/meetings`))
          : open('Open Fairview', link('home')),
      ],
    });
  if (rest !== '' || named.length > 0)
    return simple({
      title: 'Nobody of that name is in your team',
      says: 'Write “arrange” with a first or family name, or choose in your team.',
      actions: [open('Open Fairview', link('home')), ...askedButtons(['team'])],
    });
  const team = knownTo({ ...home, own: [], others: [] });
  return whichPerson({ named: team, title: 'Who with?', verb: 'arrange a meeting with' });
}

/** Absence: whom to tell, and what it does to dates (X-13). */
function away({ named, known: { home, link } }: Asked): Card {
  const [person] = named.filter(({ isReviewee }) => isReviewee);
  const reviewId = person?.reviewId ?? home.own[0]?.reviewId;
  return simple({
    title: person ? `When ${person.name} is away` : 'When somebody is away',
    says: 'Tell the school as you always do: Fairview passes nothing on and asks for no reason.',
    rest: [
      paragraph(
        'Dates stand still only once the school has recorded it in the review. The headteacher, or whoever leads the review, does that. Then the review says so and nobody is reminded.',
      ),
    ],
    actions: [
      reviewId === undefined
        ? open('Open Fairview', link('home'))
        : open(person ? 'Open the review' : 'See your review', link(`reviews/${reviewId}/overview`)),
      ...(reviewId === undefined ? [] : [open('Read the policy', link('policies'))]),
    ],
  });
}

/** How somebody appeals or complains, until when, and where (KM-56, KM-57, KS-25, TA-28). */
async function appeal({ known }: Asked): Promise<Card> {
  const { home, link } = known;
  const [own] = home.own;
  const rules = await known.appeals();
  if (!own || !rules)
    return simple({
      title: 'Appeals',
      says: `${noReview(known)} An appeal that you are to hear is under what is due.`,
      actions: askedButtons(['due']),
    });
  const place = link(`reviews/${own.reviewId}/appeals`);
  if (rules.rules.length === 0)
    return simple({
      title: 'How you can disagree',
      says: 'Our policy has no appeal of its own. You can add comments before you sign, talk to your reviewer, or use the school’s grievance procedure. Ask the school office for it.',
      actions: [open('Open your statement', link(`reviews/${own.reviewId}/statement`))],
    });
  const talk = rules.rules.some(({ talkFirst }) => talkFirst === 'required')
    ? 'You talk it over with your reviewer first.'
    : 'You can talk it over with your reviewer first.';
  return simple({
    title: 'How you appeal',
    says: rules.rules.map(({ text }) => text).join(' '),
    rest: [
      paragraph(
        rules.notYet === null
          ? `Say there what you appeal against and why. ${talk}`
          : `${rules.notYet} Until then, ask for changes or add comments.`,
      ),
      paragraph('Our policy names no last day. The school’s own procedure may: ask for it soon.'),
    ],
    actions: [open(rules.canRaise ? 'Appeal' : 'Open appeals', place), open('Read the policy', link('policies'))],
  });
}

function reviewer({ known: { home, link } }: Asked): Card {
  const [own] = home.own;
  if (!own)
    return reviewList({
      title: 'In whose review?',
      reviews: home.team,
      none: 'You have no open review.',
      known: { link },
      section: 'reviewers',
    });
  return simple({
    title: `${own.reviewer.name} reviews you`,
    says: 'Where the policy lets you ask for somebody else, you do it there, with your reasons.',
    actions: [open('Open reviewers', link(`reviews/${own.reviewId}/reviewers`))],
  });
}

/** For somebody who is not well in a way that a program must not answer. */
function wellbeing({ known: { home, link } }: Asked): Card {
  const [own] = home.own;
  return simple({
    title: 'I am a program, and this needs a person',
    says: 'Talk to somebody you trust: your line manager, the headteacher, your union. Education Support listens to everybody who works in education, day and night and free of charge: 08000 562 561. If you are in danger, call 999.',
    rest: [quiet('Nothing of this was passed on to anybody.')],
    actions: [
      ...(own ? [open('See support in your review', link(`reviews/${own.reviewId}/support`))] : []),
      open('Raise a concern in confidence', link('concerns')),
    ],
  });
}

function broken({ known: { home, link } }: Asked): Card {
  const isAdministrator = home.me.roles.includes('administrator');
  return simple({
    title: 'Something does not work',
    says: isAdministrator
      ? 'The check of the installation says what is wrong and what to do.'
      : 'Close Fairview and open it again. What you wrote in a form was saved as you went. If it still does not work, tell the school’s administrator what you did and what you saw.',
    actions: [
      isAdministrator ? open('Check the installation', link('preflight')) : open('Open Fairview', link('home')),
    ],
  });
}

function human({ known: { home } }: Asked): Card {
  const [own] = home.own;
  return simple({
    title: 'Who to ask',
    says: own
      ? `About your review: ${own.reviewer.name}. About Fairview itself: the school’s administrator.`
      : 'About a review: its reviewer or the headteacher. About Fairview itself: the school’s administrator.',
    actions: askedButtons(['help']),
  });
}

function short(text: string): Card {
  return simple({ title: text, actions: askedButtons(['due', 'help']) });
}

/** What was written has two meanings: it asks which. Where only one is of use to this person, it answers that. */
async function which(asked: Asked): Promise<Card> {
  const { choices, known } = asked;
  const use = choices.filter((each) => each !== 'team' || known.home.team.length > 0);
  const [only] = use;
  if (use.length === 1 && only) return (await ANSWERS[only]?.(asked)) ?? elsewhere(only, asked);
  return simple({ title: 'Which do you mean?', actions: askedButtons(use) });
}

function unknown(known: BotKnowledge): Card {
  return help(known, {
    title: 'I do not know that',
    lead: 'I answer questions about reviews, and I know a limited number of words. What I can do:',
  });
}

type HelpWords = { title?: string; lead?: string };

function help({ home, meetings }: BotKnowledge, { title = 'What you can ask', lead }: HelpWords = {}): Card {
  const isLead = home.team.length > 0;
  const today = dayInWords({ moment: meetings.now, timeZone: meetings.timeZone, now: meetings.now });
  return layout({
    label: 'Fairview',
    title,
    whose: today,
    body: [
      lead === undefined ? undefined : paragraph(lead),
      paragraph(
        isLead
          ? 'Say what is due, how far a review is and who is late. Find a time with somebody: “arrange a meeting with” and a name. Show where anything is: objectives, statements, observations, evidence.'
          : 'Say what is due, how far your review is and when you meet. Show where anything is: “my objectives”, “where do I sign”, “I want to appeal”.',
      ),
      paragraph('Nothing is signed or changed by writing here. Only a reminder goes, once you press its button.'),
    ],
    actions: askedButtons(isLead ? ['due', 'team', 'meeting', 'privacy'] : ['due', 'review', 'meeting', 'privacy']),
  });
}
