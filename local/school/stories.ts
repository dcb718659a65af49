import type { Story } from './story.ts';

const READING = [
  'Raise the share of pupils who read at their age to 80 percent',
  'Bring retrieval practice into every lesson of Year 9',
];
const OWN = ['Lead one department session on marking that saves time'];

/** The governor, a colleague of the chair, who reviews the headteacher. */
export const HEADTEACHERS_REVIEWER = 52;

/**
 * Teachers, under the Kent model, in the cycle from September 2026. Each is at another stage; people who are not named
 * have no meeting yet.
 */
export const teachers: readonly Story[] = [
  {
    person: 15,
    reviewer: 6,
    meeting: {
      arrangedAt: '2026-09-07T09:00',
      start: '2026-09-15T15:30',
      sharedAt: '2026-09-15T08:30',
      answeredAt: '2026-09-07T12:30',
    },
    objectives: {
      sentAt: '2026-09-17T16:00',
      approvedAt: '2026-09-18T09:00',
      approvedBy: 6,
      titles: [...READING, ...OWN],
      by: '2027-07-16',
    },
    statement: {
      draftedAt: '2026-09-18T16:00',
      reviewerSignedAt: '2026-09-24T16:00',
      revieweeSignedAt: '2026-09-25T09:00',
      moderatedAt: '2026-09-28T15:00',
    },
  },
  {
    person: 12,
    reviewer: 5,
    meeting: {
      arrangedAt: '2026-09-07T09:10',
      start: '2026-09-16T15:30',
      sharedAt: '2026-09-16T08:30',
      answeredAt: '2026-09-07T13:00',
    },
    objectives: {
      sentAt: '2026-09-18T15:00',
      approvedAt: '2026-09-21T09:00',
      approvedBy: 5,
      titles: READING,
      by: '2027-07-16',
    },
    statement: {
      draftedAt: '2026-09-22T16:00',
      reviewerSignedAt: '2026-09-29T16:00',
      revieweeSignedAt: '2026-09-30T09:00',
      moderatedAt: '2026-09-30T15:00',
    },
    observation: {
      plannedAt: '2026-09-22T16:10',
      start: '2026-10-02T10:00',
      minutes: 50,
      observer: 5,
      focus: 'Questioning, and how every pupil is drawn in',
    },
  },
  {
    person: 16,
    reviewer: 6,
    meeting: {
      arrangedAt: '2026-09-14T09:00',
      start: '2026-09-28T15:30',
      sharedAt: '2026-09-28T08:30',
      answeredAt: '2026-09-14T12:00',
    },
    objectives: { sentAt: '2026-10-02T15:30', titles: [...READING, ...OWN], by: '2027-07-16' },
  },
  {
    person: 18,
    reviewer: 7,
    meeting: {
      arrangedAt: '2026-09-14T09:20',
      start: '2026-09-24T15:30',
      sharedAt: '2026-09-24T08:30',
      answeredAt: '2026-09-14T12:10',
    },
    objectives: {
      sentAt: '2026-09-28T16:00',
      approvedAt: '2026-09-29T09:00',
      approvedBy: 7,
      titles: READING,
      by: '2027-07-16',
    },
    statement: { draftedAt: '2026-09-30T16:00' },
  },
  {
    person: 25,
    reviewer: 9,
    meeting: {
      arrangedAt: '2026-09-14T09:30',
      start: '2026-09-23T15:30',
      sharedAt: '2026-09-23T08:30',
      answeredAt: '2026-09-14T12:20',
    },
    objectives: {
      sentAt: '2026-09-25T16:00',
      approvedAt: '2026-09-28T09:00',
      approvedBy: 9,
      titles: OWN,
      by: '2027-05-28',
    },
    statement: { draftedAt: '2026-09-29T16:00', reviewerSignedAt: '2026-10-02T16:00' },
  },
  {
    person: 29,
    reviewer: 11,
    meeting: { arrangedAt: '2026-09-30T09:00', start: '2026-10-14T15:30' },
    observation: {
      plannedAt: '2026-09-30T09:20',
      start: '2026-10-15T09:00',
      minutes: 50,
      observer: 11,
      focus: 'Speaking in the target language',
    },
  },
  {
    person: 21,
    reviewer: 8,
    meeting: { arrangedAt: '2026-09-30T09:30', start: '2026-10-13T15:30', answeredAt: '2026-09-30T12:00' },
  },
  {
    person: 5,
    reviewer: 2,
    meeting: { arrangedAt: '2026-09-28T09:00', start: '2026-10-08T15:30', answeredAt: '2026-09-28T12:00' },
  },
];

type Associate = [person: number, reviewer: number, title: string, approver?: number];

const ASSOCIATES: readonly Associate[] = [
  [31, 1, 'Close the year’s accounts two weeks earlier than last year'],
  [32, 31, 'Keep every personnel file complete and ready for inspection'],
  [33, 3, 'Fill nine of ten places on the school’s own courses'],
  [34, 4, 'Set up a rota by which every assistant observes a colleague once'],
  [35, 34, 'Lead a daily reading group of six pupils'],
  [36, 34, 'Complete the course on speech and language support'],
  [38, 31, 'Move all visitor records to the new system'],
  [39, 38, 'Answer nine of ten calls within four rings'],
  [40, 38, 'Enter all examination candidates without a late fee'],
  [41, 31, 'Bring the statutory checks of the site into one calendar'],
  [42, 41, 'Answer repair requests within two working days'],
  [43, 5, 'Raise library loans in Years 7 and 8 by a quarter'],
  [44, 7, 'Prepare every practical a day ahead'],
  [45, 9, 'Train two colleagues to use the laser cutter safely'],
  [46, 31, 'Bring every account under two-step sign-in'],
  [62, 61, 'Bring the schools’ energy contracts into one', 61],
  [63, 62, 'Pay every new starter in the first month', 62],
  [64, 63, 'Answer payroll questions within two working days', 62],
];

/** Associate staff, under the trust's policy, in the calendar year 2026: all reviewed in January. */
export const associates: readonly Story[] = ASSOCIATES.map(([person, reviewer, title, approver = 1]) => ({
  person,
  reviewer,
  meeting: {
    arrangedAt: '2026-01-12T09:00',
    start: '2026-01-27T13:00',
    answeredAt: '2026-01-12T12:00',
    exchangedAt: '2026-01-26T09:00',
  },
  objectives: {
    sentAt: '2026-01-28T15:00',
    approvedAt: '2026-01-29T09:00',
    approvedBy: approver,
    titles: [title],
    by: '2026-12-11',
  },
  statement: {
    draftedAt: '2026-01-28T09:00',
    reviewerSignedAt: '2026-02-03T09:00',
    revieweeSignedAt: '2026-02-04T09:00',
  },
  termly: [
    {
      arrangedAt: '2026-02-03T10:00',
      answeredAt: '2026-02-03T12:30',
      start: '2026-05-12T13:00',
      notedAt: '2026-05-13T09:00',
    },
    { arrangedAt: '2026-09-14T10:00', answeredAt: '2026-09-14T12:30', start: '2026-11-10T13:00' },
  ],
  ...(person === 35 && {
    observation: {
      plannedAt: '2026-09-28T09:00',
      start: '2026-10-05T10:00',
      minutes: 30,
      observer: 34,
      focus: 'The reading group: drawing quiet pupils in',
    },
  }),
}));
