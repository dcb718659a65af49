import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventSchema } from '#domain/review/eventSchema.ts';
import { applyEvent, fold } from '#domain/review/fold.ts';
import { readEvent } from '#domain/review/recordedEvent.ts';
import { NOTHING_YET } from '#domain/review/fold.ts';
import { type Review, STATE_SHAPE } from '#domain/review/review.ts';
import { oidOf } from '#local/school/people.ts';
import { readStored } from '../../../stored/storedFile.ts';
import { id, play } from '../story.ts';
import { after, ENDS, fullReview, REVIEWS } from './fullReview.ts';
import { samplesOf } from './samples.ts';

const FILE = join(import.meta.dirname, 'stateShape.json');
const STORED = join(import.meta.dirname, '../../../stored/shape1');

/** What to do where a state differs from its pin. */
const WHAT_TO_DO =
  'The folded state of a review is kept beside its events and cast to `Review` when its row says the present `STATE_SHAPE`. ' +
  'A field that is new, gone, or of another type is not in the states that schools have stored: raise `STATE_SHAPE` in ' +
  'domain/review/review.ts, so that each of them is folded anew from its events, and let the file follow. Where no part’s ' +
  'state has changed, and these tests only reach more or less of it, the file follows alone. It follows by ' +
  '`KEEP_STATE_SHAPE=1 npx vitest run --project unit tests/domain/review/stateTable/stateShape.test.ts`.';

/** The answers in a form: the keys are the ids of fields, and forms may get more of these at any time. */
const FILLED_IN = /\.(answers|parts)$/;

/** What was signed has a shape and a pin of its own. */
const SIGNED = /\.document$/;

/** Adds each path in a value with its types; all entries of a list share one path. */
function describeInto(types: Map<string, Set<string>>, value: unknown, path: string): void {
  const type = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
  types.set(path, (types.get(path) ?? new Set()).add(type));
  if (typeof value !== 'object' || value === null || SIGNED.test(path)) return;
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined) continue;
    const name = Array.isArray(value) ? '[]' : FILLED_IN.test(path) ? '.*' : `.${key}`;
    describeInto(types, each, `${path}${name}`);
  }
}

/** Each review of the stored schools, after each of its events. */
function* storedStates(): Generator<Review> {
  for (const file of readdirSync(STORED).toSorted()) {
    const { tables, reviews } = readStored(file.replace('.json.br', ''));
    for (const { id: own } of reviews) {
      const rows = (tables['Reviews'] ?? []).filter(
        ({ partition, row }) => partition === own && row.startsWith('event-'),
      );
      const [first, ...rest] = rows.map(({ text }) => readEvent(text ?? ''));
      if (!first) throw new Error(`Review ${own} has no events.`);
      let review = fold(own, [first]);
      yield review;
      for (const event of rest) yield (review = applyEvent(review, event));
    }
  }
}

/** Each review through which the table of states is driven, from its beginning, and after what would have ended it. */
function* drivenStates(): Generator<Review> {
  for (const start of REVIEWS) {
    yield play(start).review();
    for (const { review, context, roles } of fullReview(start)) {
      yield review;
      for (const type of ENDS)
        for (const command of samplesOf(type, review, context))
          for (const by of roles) {
            const next = after(review, command, by, context);
            if (next) yield next;
          }
    }
  }
}

/** What the others seldom reach, as it would be written about a review in which much has happened. */
const rarely = ({ meetings, observations, support, appeals }: Review): unknown[] => [
  { type: 'checkerNamed', oid: SOMEBODY },
  { type: 'moderationSampleDrawn', seed: 'seed', chosen: true, size: 1, outOf: 4 },
  {
    type: 'statementModerated',
    version: 1,
    outcome: 'newStatement',
    findings: [{ id: 'evidence', met: false, note: 'There is none.' }],
    reasons: 'There is no evidence.',
  },
  { type: 'accessAsked', requestId: id(900), purpose: 'To mentor.' },
  { type: 'accessDecided', requestId: id(900), given: false, note: 'Not now.' },
  { type: 'reviewerRequested', requestId: id(901), aboutOid: SOMEBODY, reasons: 'We are related.' },
  { type: 'reviewerRequestDecided', requestId: id(901), granted: false, reason: 'There is nobody else.' },
  { type: 'firstCycleFixed', end: '2027-08-31', reason: 'A short year.' },
  {
    type: 'newPostDecided',
    decisionId: id(902),
    post: 'Head of year',
    from: '2027-01-01',
    newCycle: { start: '2027-01-01', end: '2027-08-31' },
    reason: 'Another post.',
  },
  { type: 'panelSet', memberOids: [SOMEBODY], leadOid: SOMEBODY, note: 'For this year.' },
  ...meetings.slice(0, 1).flatMap(({ id: meetingId }) => [
    { type: 'askedToJoin', meetingId, oid: SOMEBODY, reason: 'To advise.' },
    { type: 'anotherTimeProposed', meetingId, comment: 'I teach then.', start: '2026-11-02T15:30:00Z' },
    { type: 'meetingCancelled', meetingId, reason: 'Illness.', inOutlook: false },
  ]),
  ...observations.slice(0, 1).flatMap(({ id: observationId }) => [
    {
      type: 'feedbackMeetingBooked',
      observationId,
      outlookEventId: 'AAMk',
      joinUrl: 'https://teams.example/1',
      start: '2026-11-02T15:30:00Z',
      minutes: 30,
      invitation: 1,
      people: [SOMEBODY],
    },
    { type: 'observationCancelled', observationId, reason: 'Illness.' },
  ]),
  ...support.plans.slice(0, 1).map(({ id: planId, versions }) => ({
    type: 'supportPlanCommented',
    planId,
    version: versions.length,
    text: 'Yes.',
  })),
  ...appeals.slice(0, 1).map(({ id: appealId }) => ({
    type: 'appealDecided',
    appealId,
    outcome: 'upheld',
    reasons: 'The results show it.',
    newVersion: 2,
  })),
  { type: 'dutyReminded', key: 'nothing-of-this-name', toOid: SOMEBODY },
  { type: 'objectivesDetermined', reason: 'They did not agree.' },
  { type: 'changesSigned', party: 'reviewee' },
  { type: 'destructionAgreed' },
  { type: 'reviewSuspended', reason: 'sickness', note: 'Ill.' },
  { type: 'reviewResumed', note: 'Back.' },
];

const SOMEBODY = oidOf(17);

function* rareStates(): Generator<Review> {
  for (const start of REVIEWS) {
    const last = fullReview(start).at(-1) ?? expect.fail('There is no full review.');
    let { review } = last;
    for (const written of rarely(review)) {
      const event = eventSchema.parse(written);
      const at = last.context.now.toString();
      yield (review = applyEvent(review, { seq: review.version + 1, at, by: SOMEBODY, event }));
    }
  }
}

function shapeNow() {
  const types = new Map<string, Set<string>>();
  for (const state of [...storedStates(), ...drivenStates(), ...rareStates()]) describeInto(types, state, '');
  const paths = [...types].filter(([path]) => path !== '').toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    shape: STATE_SHAPE,
    paths: Object.fromEntries(paths.map(([path, of]) => [path.slice(1), [...of].toSorted().join(' | ')])),
  };
}

test('X-17 the state that is kept of a review has the shape that is pinned with its number', () => {
  const now = shapeNow();
  if (process.env['KEEP_STATE_SHAPE'] === '1') writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
  for (const part of Object.keys(NOTHING_YET)) expect(now.paths).toHaveProperty([part]);
  expect(now, WHAT_TO_DO).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
});
