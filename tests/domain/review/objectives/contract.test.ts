import { expect, test } from 'vitest';
import { decide } from '#domain/review/decide.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { play } from '../story.ts';
import { objectiveFor } from './someObjective.ts';

test.each([
  ['TA-05', 'trust-associate-staff', 36, 34],
  ['KM-05', 'kent-model', 12, 5],
])(
  '%s objectives are fitted to a contract of less than a year: none goes on after its last day',
  (rule, pack, reviewee, reviewer) => {
    const story = play({ pack, reviewee, reviewer, opened: '2026-09-07T09:00' });
    const person = people.find(({ oid }) => oid === oidOf(reviewee));
    if (!person) throw new Error('No such person.');
    const employment = { start: '2026-09-07', end: '2027-06-30', inductionUntil: null, probationUntil: null };
    const employed = { ...registerEntry(person), employment };
    const review = { ...story.review(), cycle: { start: employment.start, end: employment.end } };
    const context = { ...story.contextAt('2026-10-05T09:00'), person: () => employed };
    const save = (by: string) => decide(objectiveFor(pack, by)(1), { review, actor: employed, context });
    expect(save('2027-07-01')).toMatchObject({ refused: 'overLimit', rule, fields: [{ field: 'by' }] });
    expect(save('2027-06-30')).toMatchObject([{ type: 'objectiveSaved' }]);
  },
);
