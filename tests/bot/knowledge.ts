import type { BotKnowledge } from '#bot/cards/knowledge.ts';
import { deadlineInWords } from '#domain/calendar/deadlineInWords.ts';
import type { HomeView, ReviewSummary } from '#domain/views/home.ts';
import type { Todo } from '#domain/views/todo.ts';
import type { Asker } from './questions.ts';

const NOW = '2026-10-05T09:00:00+01:00';
const LONDON = 'Europe/London';

const person = (name: string, jobTitle = 'Teacher') => ({ oid: name.toLowerCase().replace(' ', '-'), name, jobTitle });

export const TOM = person('Tom Hargrave', 'Head of English');
export const AISHA = person('Aisha Rahman');
const DANIEL = person('Daniel Whitcombe');
const KYLE = person('Kyle Bristow', 'Teaching assistant');

type ReviewArgs = { id: string; of: ReturnType<typeof person>; by?: ReturnType<typeof person> };

const review = ({ id, of, by = TOM }: ReviewArgs): ReviewSummary => ({
  reviewId: id,
  reviewee: of,
  reviewer: by,
  policy: 'Performance management policy',
  cycle: { start: '2026-09-01', end: '2027-08-31' },
  stages: [],
  afterSteps: null,
  progress: null,
  meetingAt: null,
  next: null,
  overdue: 0,
  complete: false,
});

type TodoArgs = { of: ReturnType<typeof person>; title: string; yours: boolean; reviewId: string };

const todo = ({ of, title, yours, reviewId }: TodoArgs): Todo => ({
  key: title,
  reviewId,
  reviewee: of,
  who: of,
  yours,
  title,
  action: 'answerMeeting',
  section: 'meetings',
  aboutId: 'm1',
  meeting: null,
  due: '2026-10-09T23:59:59+01:00',
  state: 'owed',
  openedAfter: null,
  optional: false,
  because: null,
  rule: null,
  clause: null,
  says: null,
  policy: 'kent-model',
  counted: null,
  tooLate: false,
  doneAt: null,
});

const ROLES: Record<Asker, HomeView['me']['roles']> = {
  teacher: [],
  lead: [],
  head: ['headteacher'],
  support: [],
  governor: ['chairOfGovernors'],
  administrator: ['administrator'],
};

/** A visit that has begun, of which notes are to be taken. */
const VISIT: HomeView['today'][number] = {
  id: 'v1',
  reviewId: 'aisha',
  kind: 'visit',
  name: 'How she questions pupils',
  with: AISHA,
  part: 'observer',
  start: '2026-10-05T08:55:00+01:00',
  end: '2026-10-05T09:55:00+01:00',
  where: '',
  moment: 'on',
  fits: { does: 'takeNotes', place: 'reviews/aisha/observations/v1/notes' },
  place: 'reviews/aisha/observations/v1',
};

/** What the bot knows of an asker: a review of his or her own, except for governors; a team, for those who have one. */
export function knowledgeOf(asker: Asker): BotKnowledge {
  const me = person('Lucy Pemberton');
  const reviews = asker === 'lead' || asker === 'head';
  const isHead = asker === 'head';
  const team = [review({ id: 'aisha', of: AISHA, by: me }), review({ id: 'daniel', of: DANIEL, by: me })];
  const own = asker === 'governor' ? [] : [review({ id: 'own', of: me })];
  return {
    home: {
      me: { ...me, roles: ROLES[asker] },
      targetsYear: null,
      now: NOW,
      timeZone: LONDON,
      yours: own.length > 0 ? [todo({ of: me, title: 'Answer the invitation', yours: true, reviewId: 'own' })] : [],
      waitingFor: reviews
        ? [todo({ of: AISHA, title: 'Send the objectives', yours: false, reviewId: 'aisha' })]
        : own.length > 0
          ? [todo({ of: TOM, title: 'Sign the statement', yours: false, reviewId: 'own' })]
          : [],
      today: asker === 'lead' ? [VISIT] : [],
      goodNow: null,
      nextBreak: null,
      coming: [],
      school: isHead
        ? {
            scope: { of: 'school' },
            people: 28,
            meetings: { name: 'Planning and review meeting', held: 5, of: 28, by: '2026-10-30' },
            late: {
              people: 4,
              kinds: [{ kind: 'statementSignedByReviewee.statement', title: 'Sign the statement', people: 3 }],
            },
            observation: { used: 2730, allowed: 5040 },
            reviewers: { over: 0, of: 6, most: null },
          }
        : null,
      own,
      team: reviews ? team : [],
      others: [],
      earlier: [],
      policies: [],
      canKeepRegister: false,
      looksAfterRecords: isHead,
      canDropIn: reviews,
      mayAsk: reviews,
      mayLaunch: isHead || asker === 'administrator',
      ended: 0,
      notCovered: null,
      delivery: asker === 'administrator' ? { notReached: 0, givenUp: 0 } : null,
      preferences: { language: null, tourOver: true },
    },
    meetings: {
      now: NOW,
      timeZone: LONDON,
      meetings:
        own.length > 0
          ? [
              {
                reviewId: 'own',
                meetingId: 'm1',
                name: 'Planning meeting',
                with: TOM,
                start: '2026-10-14T15:30:00+01:00',
                end: '2026-10-14T16:30:00+01:00',
                joinUrl: null,
              },
            ]
          : [],
    },
    people: [me, TOM, AISHA, DANIEL, KYLE],
    followed: async () =>
      isHead
        ? [
            {
              ...KYLE,
              reviewId: 'kyle',
              isReviewee: true,
              reviewer: person('Fatima Begum'),
              open: [todo({ of: KYLE, title: 'Sign the statement', yours: false, reviewId: 'kyle' })],
            },
          ]
        : [],
    appeals: async () =>
      own.length === 0
        ? undefined
        : {
            rules: [
              {
                rule: 'KM-56',
                clause: '8',
                text: 'The reviewee may appeal against any entry in the statement.',
                against: [{ subject: 'statement', label: 'An entry in the statement' }],
                talkFirst: 'offered',
              },
            ],
            canRaise: true,
            notYet: null,
            list: [],
          },
    readers: async () => [me, TOM, person('Helen Ashdown', 'Headteacher')],
    deadline: ({ due }) => deadlineInWords({ due, now: NOW, timeZone: LONDON, workingDays: 4 }),
    link: (place) => `tab:${place}`,
    remind: async () => null,
  };
}
