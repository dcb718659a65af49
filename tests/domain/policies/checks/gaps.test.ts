import { describe, expect, test } from 'vitest';
import { findingsIn } from '#domain/policies/checks/findingsIn.ts';
import { gapsOf, isDecided } from '#domain/policies/gap.ts';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { readPolicyFile, resolvePolicy } from '#domain/policies/policyFile.ts';
import { isBlank, UNDECIDED } from '#domain/policies/leftOpen.ts';
import type { Setting, Values } from '#domain/policies/settings.ts';
import { people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

/** What X-03 lists, policy by policy: the item, its gap, where it stands, and the choices under which it is there. */
const LISTED: readonly [item: string, policy: string, gap: string, place: string, under?: Values][] = [
  ['KM-78 what the pay policy states', 'kent-model', 'payPolicy', 'KM-78 4.5'],
  ['KM-43 and KM-46 both end on the tenth working day', 'kent-model', 'finalAndModeration', 'KM-46 5'],
  ['the ten days of KM-47 run past KM-46', 'kent-model', 'newStatementRunsPast', 'KM-47 5'],
  ['KM-06: “complete”', 'kent-model', 'completeUnsaid', 'KM-06 4.1'],
  ['KM-08: the date', 'kent-model', 'supportCompleteDay', 'KM-08 4.1'],
  [
    'KM-08: the date of a cycle to March',
    'kent-model',
    'supportCompleteDayMarch',
    'KM-08 4.1',
    { supportCycle: 'endOfMarch' },
  ],
  ['KM-16: a headteacher above the maximum', 'kent-model', 'headteacherAboveMaximum', 'KM-16 4.2'],
  ['KM-67: notice of drop-ins', 'kent-model', 'dropInNotice', 'KM-67 Appendix 3, 6'],
  [
    'KM-45 against KM-15, line managers',
    'kent-model',
    'unmoderatedManagers',
    'KM-45 5',
    { moderation: 'headteacherReviewsAll' },
  ],
  ['KM-45 against KM-15, the headteacher', 'kent-model', 'moderatesOwn', 'KM-45 5', { otherReviewers: 'headteacher' }],
  ['KM-48 (the chair) against a panel with the chair on it', 'kent-model', 'chairOnPanel', 'KM-48 5'],
  ['KM-07’s dates against KM-06', 'kent-model', 'cycleAgainstOctober', 'KM-07 4.1'],
  ['KM-56’s points', 'kent-model', 'appealPoints', 'KM-56 8'],
  ['KM-51: the reviewer missing among the holders', 'kent-model', 'reviewerNoHolder', 'KM-51 7'],
  ['KM-63 with KM-73', 'kent-model', 'hoursAndFurther', 'KM-63 Appendix 3, 4'],
  ['KM-55: the premises', 'kent-model', 'premises', 'KM-55 7'],
  ['KM: “term” undefined', 'kent-model', 'termUndefined', 'KM-38 4.8'],
  ['KS: two meetings spoken of, three listed', 'maths-school', 'formalMeetings', 'KS-01 cycle'],
  ['KS-18 against KS-19', 'maths-school', 'improvementAndReasons', 'KS-18 mid-year'],
  ['KS-23 (“all”) against KS-26', 'maths-school', 'payChainAndAccess', 'KS-23 pay'],
  ['KS-26 against KS-14 and KS-25', 'maths-school', 'headteachersPapers', 'KS-26 confidentiality'],
  ['KS: a line manager who also approves', 'maths-school', 'managerApproves', 'KS-16 renew'],
  ['KS: end of the year', 'maths-school', 'yearEnds', 'KS-01 cycle'],
  ['KS: no period of retention', 'maths-school', 'retentionPeriod', 'KS-26 confidentiality'],
  ['KS: a complaint of the headteacher’s own', 'maths-school', 'headteachersComplaint', 'KS-25 complaints'],
  ['KS: a start part-way', 'maths-school', 'startsPartWay', 'KS-01 cycle'],
  ['TA-13 against TA-30', 'trust-associate-staff', 'personnelFile', 'TA-13 Review meeting'],
  ['TA: who leads', 'trust-associate-staff', 'whoLeads', 'TA-09 Review meeting'],
  ['TA: the June cycle’s meeting', 'trust-associate-staff', 'juneMeeting', 'TA-07 Review meeting'],
  ['TA: unchanged schools', 'trust-associate-staff', 'unchangedSchools', 'TA-04 Period'],
  ['TA: “term”', 'trust-associate-staff', 'termUndefined', 'TA-11 Review meeting'],
  ['TA: start of six years', 'trust-associate-staff', 'retentionFrom', 'TA-32 Retention'],
  ['TA: who confirms where the leader reviews', 'trust-associate-staff', 'confirmsOwn', 'TA-12 Review meeting'],
  ['TA: the operations director’s own review', 'trust-associate-staff', 'directorsOwnReview', 'TA-02 Roles'],
  ['TA-27: to whom pay recommendations go', 'trust-associate-staff', 'payRecommendationsTo', 'TA-27 Pay'],
  ['TA: refusal under TA-31', 'trust-associate-staff', 'refusedAsking', 'TA-31 Confidentiality'],
  ['TA: rhythm of TA-33', 'trust-associate-staff', 'reportRhythm', 'TA-33 Monitoring'],
  ['TA: a start part-way', 'trust-associate-staff', 'startsPartWay', 'TA-03 Period'],
  ['PA: no access table', 'support-staff', 'recordsSeenBy', 'PA-10 10'],
  ['PA: start of six years', 'support-staff', 'retentionFrom', 'PA-12 12'],
  ['PA-12: “in the school”', 'support-staff', 'keptInSchool', 'PA-12 12'],
  ['PA-08: what is long', 'support-staff', 'longAbsence', 'PA-08 9'],
  ['PA-08: who finds a replacement', 'support-staff', 'replacementBy', 'PA-08 9'],
  ['PA-11: no agreement', 'support-staff', 'notAgreed', 'PA-11 11'],
  ['PA: the form names the reviewer twice', 'support-staff', 'reviewerTwice', 'PA-14 annex 1b'],
  ['PA: a start part-way', 'support-staff', 'startsPartWay', 'PA-03 4'],
  ['KC: no rule on access', 'conversations', 'recordsSeenBy', 'KC-14 Principles'],
  ['KC: no rule on retention', 'conversations', 'retentionPeriod', 'KC-14 Principles'],
  ['KC: no rule on complaint', 'conversations', 'complaintsTo', 'KC-14 Principles'],
  ['KC: date of assessment', 'conversations', 'assessmentDate', 'KC-06 Principles, assessment'],
  ['KC: criteria', 'conversations', 'kentCriteria', 'KC-07 Assessment'],
  ['KC-13: assessment off Kent Scheme terms', 'conversations', 'offScheme', 'KC-13 Who'],
  ['KC: a start part-way', 'conversations', 'startsPartWay', 'KC-06 Principles, assessment'],
];

/** What is looked for; a test fails where it is missing. */
function there<Found>(found: Found | undefined, name: string): Found {
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

const fileOf = (policy: string) => there(findPolicyFile(policy), policy);
const packWith = (policy: string, values: Values = {}) => resolvePolicy(fileOf(policy), values);

function findings(policy: string, values: Values = {}) {
  const pack = packWith(policy, values);
  return findingsIn(pack, {
    from: '2026-09-01',
    staffGroups: pack.covers.staffGroups,
    site: null,
    calendar: schoolYear,
    people: people.map(registerEntry),
    others: [],
  });
}

const gapOf = (policy: string, gap: string) =>
  there(
    packWith(policy).gaps?.find(({ id }) => id === gap),
    gap,
  );

function findingOf(policy: string, gap: string, values: Values = {}) {
  return findings(policy, values).find(({ title }) => title === gapOf(policy, gap).title);
}

/** Another answer than the one that stands: a choice, a date, or some words. */
function answerTo(setting: Setting): string {
  if (setting.kind === 'choice') return setting.choices.find(({ value }) => value !== UNDECIDED)?.value ?? '';
  return setting.kind === 'monthAndDay' ? '07-15' : 'as the governing body has decided';
}

/** Answers to everything that decides a gap. */
function answersTo(policy: string, gap: string): Values {
  const own = gapOf(policy, gap).settings ?? [];
  return Object.fromEntries(
    packWith(policy)
      .settings.filter(({ id }) => own.includes(id))
      .map((each) => [each.id, answerTo(each)]),
  );
}

describe('X-03 every conflict and gap that the rules list', () => {
  test.each(LISTED)('X-03 %s is shown when the policy is adopted, with its clause', (_, policy, gap, place, under) => {
    const finding = findingOf(policy, gap, under);
    expect(finding?.rules.map(({ rule, clause }) => `${rule} ${clause}`)[0]).toBe(place);
    expect(finding?.isDecided ?? false).toBe(false);
  });

  test.each(LISTED)('X-03 %s has choices and what follows from each, or says what does not work', (_, policy, gap) => {
    const { without, settings: own = [], see = [] } = gapOf(policy, gap);
    const { settings } = packWith(policy);
    expect(without).toMatch(/\.$/);
    expect([...own, ...see].length).toBeGreaterThan(0);
    const choices = settings.filter(({ id }) => own.includes(id)).flatMap((each) => ('choices' in each ? [each] : []));
    for (const each of choices) {
      expect([each.id, each.default, isBlank(each)]).toEqual([each.id, UNDECIDED, true]);
      expect(each.choices.length).toBeGreaterThan(2);
      expect(each.choices.filter(({ text }) => !text?.endsWith('.'))).toEqual([]);
    }
  });

  test.each(
    LISTED.filter(([, , gap]) => !['unmoderatedManagers', 'moderatesOwn', 'cycleAgainstOctober'].includes(gap)),
  )('X-03 %s says that it is decided once it is', (_, policy, gap, _place, under) => {
    expect(findingOf(policy, gap, { ...under, ...answersTo(policy, gap) })).toMatchObject({ isDecided: true });
  });

  test('X-03 answers that clash go away with another answer (KM-15, KM-45)', () => {
    expect(findingOf('kent-model', 'unmoderatedManagers')).toBeUndefined();
    expect(findingOf('kent-model', 'moderatesOwn')).toBeUndefined();
  });

  test('X-03 no policy names a gap that is not in the list', () => {
    const listed = LISTED.map(([, policy, gap]) => `${policy} ${gap}`);
    const named = [...new Set(LISTED.map(([, policy]) => policy))].flatMap((policy) =>
      (packWith(policy).gaps ?? []).map(({ id }) => `${policy} ${id}`),
    );
    expect(named.toSorted()).toEqual(listed.toSorted());
  });
});

describe('X-03 what follows from a decision', () => {
  const dueOf = (values: Values, staffGroup: string) =>
    packWith('kent-model', values)
      .obligations.filter(({ doneWhen }) => doneWhen === 'statementSignedByReviewer')
      .filter(({ frame, staffGroups }) => !frame && (staffGroups ?? [staffGroup]).includes(staffGroup))
      .map(({ due, duty }) => ({ due, duty }));
  const days = (amount: number) => ({ amount, unit: 'workingDays', direction: 'after' });

  test.each([
    ['undecided', 10, 10],
    ['earlier', 6, 10],
    ['draft', 10, 10],
    ['both', 10, 10],
  ])('X-03 KM-43 signing the final: %s', (finalAndModeration, teachers, others) => {
    const values = { finalAndModeration, finalWithin: 6 };
    expect(dueOf(values, 'teacher').map(({ due }) => due)).toEqual([days(teachers)]);
    expect(dueOf(values, 'support').map(({ due }) => due)).toEqual([days(others)]);
  });

  test('X-03 KM-46 where both stay, each review of a teacher says so with the duty to sign', () => {
    expect(dueOf({ finalAndModeration: 'both' }, 'teacher')[0]?.duty).toContain('by the same day');
  });

  test('X-03 KM-73 without leave to go beyond three hours there is no further observation', () => {
    const kinds = (furtherBeyond: string) => packWith('kent-model', { furtherBeyond }).limits.map(({ kind }) => kind);
    expect(kinds('yes')).toContain('furtherObservation');
    expect(kinds('no')).not.toContain('furtherObservation');
  });

  test('X-03 PA-10 records are opened to those whom the school names, and to nobody until then', () => {
    const seenBy = (recordsSeenBy: string) =>
      packWith('support-staff', { recordsSeenBy }).access.table.map(({ party }) => party);
    expect(seenBy('undecided')).toEqual(['reviewee', 'reviewer']);
    expect(seenBy('headteacherAndBusinessManager')).toEqual(['reviewee', 'reviewer', 'headteacher', 'businessManager']);
  });

  test('X-03 KC-14 complaints have a way once the school has decided on one', () => {
    expect(packWith('conversations').appeals).toEqual([]);
    expect(packWith('conversations', { complaintsTo: 'headteacher' }).appeals).toMatchObject([
      { heardBy: 'headteacher' },
    ]);
  });
});

describe('X-03 gaps in a policy file', () => {
  const { data } = fileOf('support-staff');
  const withGap = (change: object) =>
    readPolicyFile({ ...data, gaps: [{ ...(data['gaps'] as object[])[0], ...change }] }).problems;

  test('X-03 a setting that there is not is refused at its place', () => {
    expect(withGap({ settings: ['nothing'] })).toEqual([
      { at: 'gaps[0]', message: 'There is no setting called “nothing”.' },
    ]);
  });

  test('X-03 two of the same name are refused', () => {
    const [one] = data['gaps'] as object[];
    expect(readPolicyFile({ ...data, gaps: [one, one] }).problems).toEqual([
      { at: 'gaps[1].id', message: 'Two gaps are called “recordsSeenBy”.' },
    ]);
  });

  test('X-03 a policy without gaps has none, and nothing to decide', () => {
    const { gaps: _, ...pack } = packWith('support-staff');
    expect(gapsOf(pack)).toEqual([]);
    expect(isDecided({ ...gapOf('support-staff', 'notAgreed'), settings: undefined }, pack)).toBe(false);
  });
});
