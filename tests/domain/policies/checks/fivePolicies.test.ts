import { describe, expect, test } from 'vitest';
import { findingsIn } from '#domain/policies/checks/findingsIn.ts';
import type { PolicyProposal } from '#domain/policies/checks/proposal.ts';
import type { Finding } from '#domain/policies/finding.ts';
import { findPolicyFile, shippedPacks } from '#domain/policies/packs.ts';
import { resolvePolicy } from '#domain/policies/policyFile.ts';
import type { Values } from '#domain/policies/settings.ts';
import { people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { inForce } from '../../../builders/policy.ts';

const register = people.map(registerEntry);

/** What the checks find when Larkmoor adopts a shipped policy from 1 September 2026. */
function found(id: string, changes: Partial<Omit<PolicyProposal, 'pack'>> = {}, values: Values = {}): Finding[] {
  const pack = packOf(id, values);
  return findingsIn(pack, {
    from: '2026-09-01',
    staffGroups: pack.covers.staffGroups,
    site: null,
    calendar: schoolYear,
    people: register,
    others: [],
    ...changes,
  });
}

function packOf(id: string, values: Values = {}) {
  const file = findPolicyFile(id);
  if (!file) throw new Error(`There is no policy called ${id}.`);
  return resolvePolicy(file, values);
}

const byCheck = (findings: readonly Finding[], check: string) => findings.filter((finding) => finding.check === check);
const conflicts = (findings: readonly Finding[]) =>
  findings.filter(({ kind, isDecided }) => kind === 'conflict' && !isDecided).map(({ check }) => check);
/** The contradictions that the Kent model names whatever is chosen. */
const NAMED = ['chairOnPanel', 'hoursAndFurther'];

describe('X-03 the Kent model', () => {
  const findings = found('kent-model');

  test('X-03 KM-43 and KM-46 come first, told with the meeting of Monday 5 October 2026', () => {
    expect(conflicts(findings)).toEqual(['needsSameMoment', 'newStatementRunsPast', ...NAMED]);
    const [first] = findings;
    expect(first?.rules.map(({ rule, clause }) => `${rule} ${clause}`)).toEqual(['KM-46 5', 'KM-43 4.9']);
    expect(first?.text).toContain('on Monday 5 October 2026: both end on Monday 19 October.');
  });

  test('X-03 the planning meeting of teachers has to be held by Friday 9 October 2026 (KM-06, KM-43)', () => {
    const [teachers] = byCheck(findings, 'lateFinish');
    expect(teachers?.title).toBe(
      'The planning and review meeting of “Teachers” has to be held by Friday 9 October 2026',
    );
    expect(teachers?.rules.map(({ rule }) => rule)).toEqual(['KM-06', 'KM-43', 'KM-22']);
  });

  test('X-03 without moderation nothing clashes with it (KM-45)', () => {
    expect(conflicts(found('kent-model', {}, { moderation: 'none' }))).toEqual(NAMED);
  });

  test('X-03 line managers review, and moderation rests on the headteacher reviewing all (KM-15, KM-45)', () => {
    const values = { otherReviewers: 'lineManagers', moderation: 'headteacherReviewsAll' };
    expect(conflicts(found('kent-model', {}, values))).toEqual(['unmoderatedManagers', ...NAMED]);
    const kindsOf = (otherReviewers: string, moderation: string) =>
      found('kent-model', {}, { otherReviewers, moderation })
        .filter(({ rules }) => rules.some(({ rule }) => rule === 'KM-45'))
        .map(({ kind }) => kind);
    expect(kindsOf('headteacher', 'all')).toEqual(['note']);
    expect(kindsOf('lineManagers', 'all')).toEqual([]);
    expect(kindsOf('headteacher', 'headteacherReviewsAll')).toEqual([]);
  });

  test('X-03 a cycle from 1 January does not go with planning by 31 October (KM-07)', () => {
    const values = { teacherCycleStart: '01-01', teacherCycleEnd: '12-31' };
    expect(byCheck(found('kent-model', {}, values), 'lateInCycle')[0]?.rules.map(({ rule }) => rule)).toEqual([
      'KM-22',
      'KM-07',
    ]);
  });

  test('X-03 the policy gives no day by which the review of support staff is complete (KM-08)', () => {
    const [finding] = byCheck(findings, 'figuresOfOurs');
    expect(finding?.rules.map(({ rule }) => rule)).toContain('KM-08');
    const late = found('kent-model', {}, { supportCycleEnd: '07-31' });
    expect(byCheck(late, 'dueAfterCycle').flatMap(({ rules }) => rules.map(({ rule }) => rule))).toContain('KM-08');
  });

  test('X-03 a religious school’s panel of two cannot have three foundation governors (KM-12)', () => {
    const values = { headteacherPanel: 'religiousCharacter', foundationGovernors: 3 };
    expect(conflicts(found('kent-model', {}, values))).toContain('impossiblePanel');
  });
});

describe('X-03 the trust’s policy for associate staff', () => {
  const findings = found('trust-associate-staff');

  test('X-03 arranged by its deadline, the meeting is held in time (TA-07, TA-08)', () => {
    expect(conflicts(findings)).toEqual(['personnelFile', 'whoLeads']);
    expect(byCheck(findings, 'arrangedTooLate')).toEqual([]);
  });

  test('X-03 48 hours after a visit on Friday end on Sunday (TA-21)', () => {
    expect(byCheck(findings, 'hoursOutsideWork')[0]?.rules).toMatchObject([{ rule: 'TA-21' }]);
  });

  test('X-03 its schools are left empty (TA-04)', () => {
    expect(byCheck(findings, 'undecidedBlank')[0]?.title).toBe('Period: 4 blanks are left empty');
  });

  test('X-03 a school is filled in where nobody works (TA-04)', () => {
    const [finding] = byCheck(
      found('trust-associate-staff', {}, { learningSupportSite: 'Hill College' }),
      'cycleOfNobody',
    );
    expect(finding?.text).toContain('Nobody in the list of people works at “Hill College”');
  });

  test('X-03 teachers and the headteacher would be left out, unless another policy is in force for them (X-01)', () => {
    expect(byCheck(findings, 'leftOut')).toHaveLength(1);
    const others = [inForce(packOf('kent-model'))];
    expect(byCheck(found('trust-associate-staff', { others }), 'leftOut')).toEqual([]);
  });

  test('X-03 records are kept at least six years under one and destroyed after six under the other (KM-55, TA-32)', () => {
    const [finding] = byCheck(
      found('trust-associate-staff', { others: [inForce(packOf('kent-model'))] }),
      'retentionClash',
    );
    expect(finding?.rules.map(({ rule }) => rule)).toEqual(['TA-32', 'KM-55']);
  });
});

describe('X-03 the three others', () => {
  test('X-03 the mathematics school speaks of two formal meetings and lists three (KS-01)', () => {
    const findings = found('maths-school');
    expect(conflicts(findings)).toEqual([
      'formalMeetings',
      'improvementAndReasons',
      'payChainAndAccess',
      'headteachersPapers',
    ]);
    expect(byCheck(findings, 'unnamedRetention')[0]?.rules).toMatchObject([{ rule: 'KS-26' }]);
    expect(byCheck(findings, 'noNotice')[0]?.rules.map(({ rule }) => rule)).toEqual(['KS-11', 'KS-17']);
  });

  test('X-03 the conversations name no time for keeping records (KC-14)', () => {
    const findings = found('conversations');
    expect(conflicts(findings)).toEqual([]);
    expect(byCheck(findings, 'unnamedRetention')).toHaveLength(1);
  });

  test('X-03 the final review by 31 July is held by the last day of term (PA-03)', () => {
    const findings = found('support-staff');
    expect(conflicts(findings)).toEqual([]);
    expect(byCheck(findings, 'fixedDateOutsideWork')[0]?.text).toContain('Wednesday 21 July');
  });

  test('X-03 a policy for staff groups that have one takes its place, and says so (X-01)', () => {
    const others = [inForce(packOf('kent-model'))];
    expect(byCheck(found('maths-school', { others }), 'coveredTwice')).toMatchObject([{ kind: 'note' }]);
  });
});

describe('X-03 every finding of every policy', () => {
  const all = shippedPacks().flatMap(({ id }) => found(id, { others: [inForce(packOf('kent-model'))] }));

  test('X-03 cites a clause and no id, ends its sentences, and names nobody', () => {
    const named = new Set(shippedPacks().flatMap(({ gaps = [] }) => gaps.map(({ title }) => title)));
    for (const { title, text, rules } of all) {
      expect(rules.length).toBeGreaterThan(0);
      expect(`${title} ${text}`).not.toMatch(/undefined|NaN|\{|\[object/);
      expect(text).toMatch(/[.]$/);
      expect(`${title} ${text}`).not.toMatch(/\b(KM|TA|PA|KS|KC|X)-\d+/);
      expect(named.has(title) || rules.some(({ clause }) => text.includes(clause))).toBe(true);
      for (const { displayName } of register) expect(text).not.toContain(displayName);
    }
  });

  test('X-03 every answer of every choice can be checked', () => {
    for (const { id, settings } of shippedPacks()) {
      for (const setting of settings) {
        if (setting.kind !== 'choice') continue;
        for (const { value } of setting.choices) {
          const pack = packOf(id, { [setting.id]: value });
          const findings = found(id, { staffGroups: pack.covers.staffGroups }, { [setting.id]: value });
          expect(findings.every(({ rules }) => rules.length > 0)).toBe(true);
        }
      }
    }
  });
});
