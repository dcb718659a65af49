import type { Command } from '#domain/review/commands.ts';
import { oidOf } from './people.ts';

/** Something that somebody did before the demonstration begins. People are numbers of the roster. */
export type Deed = { at: string; by: number; reviewOf: number; command: Command };

type IdForArgs = { kind: number; person: number; index?: number | undefined };

/** The same text always gives the same id, so that a story told twice is one story. */
export function idFor({ kind, person, index = 0 }: IdForArgs): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(person * 100 + index).padStart(12, '0')}`;
}

type MeetingStory = {
  arrangedAt: string;
  start: string;
  answeredAt?: string;
  /** When the reviewer had shared the evidence for it (KM-23). */
  sharedAt?: string;
  /** When both had exchanged what they prepared (TA-09). */
  exchangedAt?: string;
};
type ObjectivesStory = {
  sentAt: string;
  approvedAt?: string;
  approvedBy?: number;
  titles: readonly string[];
  by: string;
};
type StatementStory = {
  draftedAt: string;
  reviewerSignedAt?: string;
  revieweeSignedAt?: string;
  /** When the headteacher had moderated it (KM-46). */
  moderatedAt?: string;
};
/** A termly meeting (TA-19), and when its note was written. */
type TermlyStory = { arrangedAt: string; start: string; answeredAt: string; notedAt?: string };
type ObservationStory = { plannedAt: string; start: string; minutes: number; observer: number; focus: string };

/** The state of one person's review by Monday 5 October 2026. */
export type Story = {
  person: number;
  reviewer: number;
  meeting?: MeetingStory;
  objectives?: ObjectivesStory;
  statement?: StatementStory;
  observation?: ObservationStory;
  termly?: readonly TermlyStory[];
};

const KENT_ANSWERS = {
  lastYear:
    'The objectives were demanding and were largely met. Results in Year 11 rose; the second objective was held back by a timetable change outside anybody’s control.',
  criteria: 'The teachers’ standards, and the three objectives below, seen against the school improvement plan.',
  reasonable: 'yes',
  support: 'Two half days with the subject association’s course, and a partner in the department to plan with.',
};

const TRUST_ANSWERS = {
  lastYear:
    'All of last year’s objectives were achieved. The new booking system was the largest piece of work and is in use.',
  standards: 'The work is done with care, on time and with a good word for everybody.',
  accountabilities: 'Every part of the job description is in good hands.',
  strengths: 'Calm on busy mornings, and quick to learn a new system.',
  areasForDevelopment: 'Asking for help earlier when two deadlines meet.',
  impact: 'The booking system saves time in the classrooms too, where nobody looks for a free room any more.',
  priorities: 'The booking system is handed over to the whole team by the summer.',
  overall: 'A very good year.',
  development: 'The first-aid certificate is renewed in spring; a spreadsheet course is booked for the summer term.',
  programme: 'Termly meetings in May and September; one work observation where it suits the role.',
};

const PREPARED = {
  lastYear: 'The objectives were achieved; the new booking system took longer than planned.',
  ahead: 'Time for a course on spreadsheets, and one project fewer in the summer term.',
};

/** Everything that happened in one story, in order. */
export function deedsOf(story: Story, kind: 'planningMeeting' | 'reviewMeeting'): Deed[] {
  return [
    ...meetingDeeds(story, kind),
    ...objectiveDeeds(story, kind),
    ...statementDeeds(story, kind),
    ...observationDeeds(story),
    ...termlyDeeds(story),
  ];
}

const HEADTEACHER = 1;

function meetingDeeds({ person, reviewer, meeting }: Story, kind: 'planningMeeting' | 'reviewMeeting'): Deed[] {
  if (!meeting) return [];
  const meetingId = idFor({ kind: 1, person });
  const bring = ['Your job description', 'Last year’s objectives'];
  const schedule: Deed = {
    at: meeting.arrangedAt,
    by: reviewer,
    reviewOf: person,
    command: {
      type: 'scheduleMeeting',
      meetingId,
      kind,
      start: meeting.start,
      minutes: 60,
      place: 'Meeting room 2',
      bring,
      askToWaiveNotice: false,
    },
  };
  const shared: Deed[] = meeting.sharedAt
    ? [
        {
          at: meeting.sharedAt,
          by: reviewer,
          reviewOf: person,
          command: { type: 'sharePack', meetingId, criteria: [], note: null },
        },
      ]
    : [];
  const exchanged = (['revieweePreparation', 'reviewerPreparation'] as const).flatMap((paperId): Deed[] =>
    meeting.exchangedAt
      ? [
          {
            at: meeting.exchangedAt,
            by: paperId === 'revieweePreparation' ? person : reviewer,
            reviewOf: person,
            command: { type: 'sharePaper', paperId, version: 1, answers: PREPARED },
          },
        ]
      : [],
  );
  if (!meeting.answeredAt) return [schedule, ...shared];
  return [
    schedule,
    ...shared,
    ...exchanged,
    {
      at: meeting.answeredAt,
      by: person,
      reviewOf: person,
      command: { type: 'acknowledgeMeeting', meetingId, revision: 1 },
    },
  ];
}

function objectiveDeeds({ person, objectives }: Story, kind: 'planningMeeting' | 'reviewMeeting'): Deed[] {
  if (!objectives) return [];
  const { sentAt, titles, by, approvedAt, approvedBy } = objectives;
  const saved = titles.map((title, index): Deed => ({
    at: sentAt,
    by: person,
    reviewOf: person,
    command: {
      type: 'saveObjective',
      objectiveId: idFor({ kind: 2, person, index }),
      title,
      success: 'Seen in work samples each term, and agreed at the review.',
      by,
      linkKind: 'School improvement plan',
      linkedTo:
        kind === 'planningMeeting' ? 'Priority 2: every pupil reads well' : 'Priority 4: a school that runs smoothly',
      reason: null,
    },
  }));
  const revision = titles.length;
  const sent: Deed = { at: sentAt, by: person, reviewOf: person, command: { type: 'sendObjectives', revision } };
  if (!approvedAt || approvedBy === undefined) return [...saved, sent];
  return [
    ...saved,
    sent,
    { at: approvedAt, by: approvedBy, reviewOf: person, command: { type: 'approveObjectives', revision } },
  ];
}

/** The Kent model's criteria of moderation, all met. */
const ALL_MET = ['consistency', 'policy', 'equality', 'schoolPlan'].map((id) => ({ id, met: true, note: null }));

/** The text's hash is not known before the text is; `seed` fills it in. */
export const HASH_TO_COME = '0'.repeat(64);

function statementDeeds({ person, reviewer, statement }: Story, kind: 'planningMeeting' | 'reviewMeeting'): Deed[] {
  if (!statement) return [];
  const answers = kind === 'planningMeeting' ? KENT_ANSWERS : TRUST_ANSWERS;
  const deeds: Deed[] = [
    {
      at: statement.draftedAt,
      by: reviewer,
      reviewOf: person,
      command: { type: 'draftStatement', version: 1, answers },
    },
  ];
  const sign = (at: string | undefined, by: number) => {
    if (at)
      deeds.push({ at, by, reviewOf: person, command: { type: 'signStatement', version: 1, textHash: HASH_TO_COME } });
  };
  sign(statement.reviewerSignedAt, reviewer);
  sign(statement.revieweeSignedAt, person);
  const { moderatedAt } = statement;
  if (moderatedAt)
    deeds.push({
      at: moderatedAt,
      by: HEADTEACHER,
      reviewOf: person,
      command: { type: 'moderateStatement', version: 1, outcome: 'agreed', findings: ALL_MET, reasons: null },
    });
  return deeds;
}

const TERMLY_NOTE = {
  onTrack: 'All objectives are on track.',
  stillFit: 'They do; nothing has changed since January.',
  support: 'The course in the spring was given and helped.',
  achievements: 'The new reading corner is used every day.',
};

function termlyDeeds({ person, reviewer, termly = [] }: Story): Deed[] {
  return termly.flatMap(({ arrangedAt, start, answeredAt, notedAt }, index) => {
    const meetingId = idFor({ kind: 4, person, index });
    const schedule: Deed = {
      at: arrangedAt,
      by: reviewer,
      reviewOf: person,
      command: {
        type: 'scheduleMeeting',
        meetingId,
        kind: 'termlyMeeting',
        start,
        minutes: 30,
        place: 'Meeting room 2',
        bring: [],
        askToWaiveNotice: false,
      },
    };
    const answer: Deed = {
      at: answeredAt,
      by: person,
      reviewOf: person,
      command: { type: 'acknowledgeMeeting', meetingId, revision: 1 },
    };
    const noted: Deed[] = notedAt
      ? [
          {
            at: notedAt,
            by: reviewer,
            reviewOf: person,
            command: { type: 'writeNote', meetingId, answers: TERMLY_NOTE },
          },
        ]
      : [];
    return [schedule, answer, ...noted];
  });
}

function observationDeeds({ person, reviewer, observation }: Story): Deed[] {
  if (!observation) return [];
  const { plannedAt, start, minutes, observer, focus } = observation;
  const observationId = idFor({ kind: 3, person });
  const purpose = 'To see how the objectives look in everyday work, and to give useful feedback.';
  return [
    {
      at: plannedAt,
      by: reviewer,
      reviewOf: person,
      command: {
        type: 'planObservation',
        observationId,
        observerOid: oidOf(observer),
        start,
        minutes,
        purpose,
        focus,
        activities: 'The work that would take place then anyway.',
        group: null,
        documentsAsked: null,
      },
    },
  ];
}
