import { describe, expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import type { Role } from '#domain/people/roles.ts';
import type { Outcomes } from '#domain/standing/outcomes.ts';
import { standingOf } from '#domain/standing/standing.ts';
import { type ComparisonView, mayCompare, viewComparison } from '#domain/views/comparison.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { oidOf, people } from '#local/school/people.ts';
import { play } from '../review/story.ts';

const NOW = '2026-11-20T09:00';

type PackId = 'kent-model' | 'support-staff' | 'conversations' | 'trust-associate-staff';
type Member = { contract?: 'fixed'; hours?: 'part'; team?: string; group?: string; outcomes: Outcomes };

const somebody = (...roles: Role[]): Person => {
  const found = people.find(({ oid }) => oid === oidOf(12)) ?? expect.fail('There is nobody.');
  return { ...found, roles };
};

const adopted = (pack: PolicyPack) => ({ from: '2026-01-01', version: pack.version, pack });

/** The figures of a school of these people, all reviewed under one policy, as somebody sees them. */
function figures(pack: PackId, members: Member[], viewer = somebody('headteacher'), cycle?: string): ComparisonView {
  const story = play({ pack, reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00', staffGroup: 'support' });
  const context = story.contextAt(NOW);
  const one = standingOf(story.review(), context);
  const register = new Map<string, Person>();
  const standings = members.map(({ contract, hours, team, group, outcomes }, index) => {
    const revieweeOid = oidOf(1000 + index);
    register.set(revieweeOid, {
      ...somebody(),
      oid: revieweeOid,
      department: team ?? 'Office',
      workingPattern: hours === 'part' ? 'MTW--' : 'MTWTF',
      employment: { ...somebody().employment, end: contract === 'fixed' ? '2027-08-31' : null },
    });
    return { ...one, reviewId: `review${index}`, revieweeOid, staffGroup: group ?? one.staffGroup, outcomes };
  });
  const person = (oid: string) => register.get(oid);
  const school = { ...context, person, adopted: [adopted(context.pack)] };
  return viewComparison({ standings, viewer, school, cycle });
}

const times = (count: number, member: Member) => Array.from({ length: count }, () => member);

/** A table as words: each group with its counts, what is left out, and all together. */
function table(view: ComparisonView, measure: string, by: string) {
  const found = view.comparisons
    .flatMap(({ measures }) => measures.filter(({ id }) => id === measure))
    .flatMap(({ tables }) => tables.filter((each) => each.by === by))[0];
  return (
    found && {
      groups: Object.fromEntries(found.groups.map(({ name, counts }) => [name, counts])),
      hidden: found.hidden,
      all: found.all?.counts ?? null,
    }
  );
}

describe('groups of staff are compared, and nobody is found in it', () => {
  const provided: Outcomes = { development: 'provided', feedback: 'met', support: 'none' };
  const declined: Outcomes = { development: 'declined', feedback: 'open', support: 'plan' };

  test('KM-81 development, feedback and support by kind of contract and by hours', () => {
    const view = figures('kent-model', [
      ...times(12, { outcomes: provided }),
      ...times(6, { outcomes: declined }),
      ...times(5, { contract: 'fixed', hours: 'part', outcomes: provided }),
      ...times(7, { contract: 'fixed', hours: 'part', outcomes: declined }),
    ]);
    expect(table(view, 'development', 'Contract')).toEqual({
      groups: { Permanent: [12, 0, 6], 'Fixed term': [5, 0, 7] },
      hidden: [],
      all: [17, 0, 13],
    });
    expect(table(view, 'feedback', 'Hours')?.groups).toEqual({ 'Full time': [12, 0, 6], 'Part time': [5, 0, 7] });
    expect(table(view, 'support', 'Contract')?.groups).toEqual({ Permanent: [6, 12], 'Fixed term': [7, 5] });
  });

  test('KM-81 four people on fixed terms are not shown, nor what would give them away', () => {
    const view = figures('kent-model', [
      ...times(12, { outcomes: provided }),
      ...times(6, { outcomes: declined }),
      ...times(4, { contract: 'fixed', outcomes: declined }),
    ]);
    expect(table(view, 'development', 'Contract')).toEqual({
      groups: {},
      hidden: ['Fixed term', 'Permanent'],
      all: [12, 0, 10],
    });
  });

  test('KM-87 outcomes stand by staff group, for the headteacher alone', () => {
    const members = [
      ...times(6, { group: 'teacher', outcomes: { pay: 'agreed' } }),
      ...times(5, { group: 'teacher', outcomes: { pay: 'refused' } }),
      ...times(8, { group: 'support', outcomes: { pay: 'agreed' } }),
      ...times(5, { group: 'support', outcomes: { pay: 'refused' } }),
    ];
    expect(table(figures('kent-model', members), 'pay', 'Staff group')?.groups).toEqual({
      'Support staff': [8, 5],
      Teachers: [6, 5],
    });
    expect(figures('kent-model', members, somebody('seniorLeader', 'administrator')).comparisons).toEqual([]);
  });

  test('PA-18 how people were assessed, by department, contract and hours', () => {
    const met: Outcomes = { result: 'Met' };
    const partly: Outcomes = { result: 'Partly met' };
    const view = figures('support-staff', [
      ...times(7, { team: 'Library', outcomes: met }),
      ...times(6, { team: 'Library', outcomes: partly }),
      ...times(9, { team: 'Kitchen', outcomes: met }),
      ...times(5, { team: 'Kitchen', outcomes: partly }),
    ]);
    expect(table(view, 'result', 'Department')?.groups).toEqual({ Kitchen: [0, 9, 5, 0], Library: [0, 7, 6, 0] });
    expect(view.comparisons[0]?.measures[0]?.tables.map(({ by }) => by)).toEqual(['Department', 'Contract', 'Hours']);
  });

  test('KC-20 development taken up, and results, by department, contract and hours', () => {
    const view = figures('conversations', [
      ...times(7, { outcomes: { development: 'provided', result: 'Yes: met' } }),
      ...times(6, { outcomes: { development: 'open', result: 'No: not met' } }),
    ]);
    expect(table(view, 'development', 'Department')?.groups).toEqual({ Office: [7, 6, 0] });
    expect(table(view, 'result', 'Hours')?.groups).toEqual({ 'Full time': [7, 6] });
  });

  test('the newest version of a policy that has begun counts, and none that is still to come', () => {
    const context = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' }).contextAt(NOW);
    const { pack } = context;
    const without = { from: '2026-10-01', version: '2026-10-01', pack: { ...pack, comparisons: [] } };
    const coming = { from: '2027-09-01', version: '2027-09-01', pack };
    const may = (...versions: (typeof coming)[]) =>
      mayCompare(somebody('headteacher'), { ...context, adopted: versions });
    expect(may(adopted(pack))).toBe(true);
    expect(may(without, adopted(pack))).toBe(false);
    expect(may(coming, without)).toBe(false);
  });

  test('a policy that says nothing of it shows nothing; a cycle that there is not gives the present one', () => {
    const context = play({
      pack: 'trust-associate-staff',
      reviewee: 39,
      reviewer: 38,
      opened: '2026-01-05T09:00',
    }).contextAt(NOW);
    expect(mayCompare(somebody('headteacher'), { ...context, adopted: [adopted(context.pack)] })).toBe(false);
    const view = figures('kent-model', times(6, { outcomes: provided }), somebody('headteacher'), '1999-08-31');
    expect(view.cycles).toHaveLength(1);
    expect(view.cycle).toBe(view.cycles[0]);
  });
});
