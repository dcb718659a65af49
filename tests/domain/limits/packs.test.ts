import { describe, expect, test } from 'vitest';
import type { LimitKind } from '#domain/policies/limit.ts';
import { findPolicyFile, shippedFiles } from '#domain/policies/packs.ts';
import { resolvePolicy } from '#domain/policies/policyFile.ts';
import type { Values } from '#domain/policies/settings.ts';

const adopted = (id: string, chosen: Values = {}) => {
  const file = findPolicyFile(id);
  if (!file) throw new Error(`No policy ${id}.`);
  return resolvePolicy(file, chosen);
};
const under = (id: string, chosen: Values, rule: string) =>
  adopted(id, chosen)
    .limits.filter((limit) => limit.rule === rule)
    .map(({ kind }) => kind);

describe('every rule that is checked stands in its policy as a limit', () => {
  test.each<[rule: string, policy: string, kinds: LimitKind[], chosen?: Values]>([
    ['KM-12', 'kent-model', ['panel']],
    ['KM-12', 'kent-model', ['panel'], { headteacherPanel: 'religiousCharacter' }],
    ['KM-12', 'kent-model', ['panel'], { headteacherPanel: 'voluntaryAided' }],
    ['KM-16', 'kent-model', ['revieweesEachReviewer'], { otherReviewers: 'lineManagersUpToMaximum' }],
    ['KM-19', 'kent-model', ['equalOrHigherStatus']],
    ['KM-21', 'kent-model', ['trainedFor']],
    ['KM-22', 'kent-model', ['meetingNotice']],
    ['KM-27', 'kent-model', ['evidenceAgreed']],
    ['KM-28', 'kent-model', ['directKnowledge']],
    ['KM-29', 'kent-model', ['criteriaFixedBefore']],
    ['KM-35', 'kent-model', ['objectiveFields', 'objectiveDate']],
    ['KM-48', 'kent-model', ['checkerTakesNoOtherPart'], { headteacherCheck: 'chair' }],
    ['KM-48', 'kent-model', ['checkerTakesNoOtherPart'], { headteacherCheck: 'governors' }],
    ['KM-57', 'kent-model', ['appealAfterModeration'], { moderation: 'all' }],
    ['KM-63', 'kent-model', ['observationHours']],
    ['KM-64', 'kent-model', ['qualifiedObserver', 'trainedFor']],
    ['KM-65', 'kent-model', ['visitNotice']],
    ['KM-67', 'kent-model', ['dropIns'], { dropIns: false }],
    ['KM-69', 'kent-model', ['feedbackOutsideProtectedTime', 'feedbackInDirectedTime']],
    ['KM-73', 'kent-model', ['furtherObservation']],
    ['TA-08', 'trust-associate-staff', ['meetingNotice']],
    ['TA-09', 'trust-associate-staff', ['meetingLength']],
    ['TA-14', 'trust-associate-staff', ['objectives', 'objectiveFields']],
    ['TA-20', 'trust-associate-staff', ['observationsEachCycle']],
    ['TA-27', 'trust-associate-staff', ['withholdingNeedsRecord']],
    ['PA-13', 'support-staff', ['objectiveFields']],
    ['KS-02', 'maths-school', ['objectiveFields', 'objectiveDate']],
    ['KS-03', 'maths-school', ['objectiveFields']],
    ['KS-05', 'maths-school', ['objectiveKinds']],
    ['KS-08', 'maths-school', ['objectiveKinds']],
    ['KS-09', 'maths-school', ['objectiveKinds']],
    ['KS-10', 'maths-school', ['objectiveKinds']],
    ['KS-14', 'maths-school', ['panel']],
    ['KS-19', 'maths-school', ['objectiveChange']],
    ['KC-04', 'conversations', ['objectiveKinds']],
    ['KC-06', 'conversations', ['assessmentNeedsEvidence']],
  ])('%s in %s: %j', (rule, id, kinds, chosen = {}) => {
    expect(under(id, chosen, rule)).toEqual(expect.arrayContaining(kinds));
  });
});

describe('rules that are checked from another part of the policy', () => {
  test('KM-02 TA-01 whom the policy leaves out stands as exceptions', () => {
    const kinds = (id: string) => adopted(id).exceptions.map((exception) => `${exception.rule} ${exception.kind}`);
    expect(kinds('kent-model')).toEqual(expect.arrayContaining(['KM-02 induction', 'KM-02 contractShorterThanTerms']));
    expect(kinds('trust-associate-staff')).toEqual(
      expect.arrayContaining(['TA-01 probation', 'TA-01 contractShorterThanTerms']),
    );
  });

  test('KM-04 the hours of observation alone are counted in proportion, and the text says so', () => {
    const kent = adopted('kent-model');
    const counted = kent.limits.filter((limit) => 'proRata' in limit).map(({ kind }) => kind);
    expect(new Set(counted)).toEqual(new Set(['observationHours']));
    const texts = kent.provisions.filter(({ rule }) => rule === 'KM-04').map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining('Only the hours of observation are counted in proportion.')]);
  });

  test('KM-55 TA-32 PA-12 how long records are kept stands as retention', () => {
    const kept = ['kent-model', 'trust-associate-staff', 'support-staff'].map((id) => adopted(id).retention);
    expect(kept).toMatchObject([
      { rule: 'KM-55', years: 6, from: 'cycleEnd', destroy: 'mayAfter' },
      { rule: 'TA-32', years: 6, destroy: 'mustAfter' },
      { rule: 'PA-12', years: 6, destroy: 'mayAfter' },
    ]);
  });

  test('KC-13 all employees and apprentices are covered', () => {
    const { covers, exceptions } = adopted('conversations');
    expect(covers.rule).toBe('KC-13');
    expect(covers.staffGroups).toContain('apprentice');
    expect(exceptions).toEqual([]);
  });

  test('KS-22 KC-07 how results combine stands in the scale; PA-15 leaves it open', () => {
    const combines = (id: string) => adopted(id).scales.map((scale) => [scale.rule, scale.combines?.by]);
    expect(combines('maths-school')).toContainEqual(['KS-22', 'share']);
    expect(combines('conversations')).toContainEqual(['KC-07', 'allAtLeast']);
    expect(combines('support-staff')).toContainEqual(['PA-15', undefined]);
  });
});

test.each(shippedFiles().map(({ id }) => id))(
  '%s: no limit names a kind of objective or a group it does not have',
  (id) => {
    const pack = adopted(id);
    const kinds = new Set(pack.objectives.kinds.map((kind) => kind.id));
    const groups = new Set(pack.covers.staffGroups);
    const unknown = pack.limits.flatMap((limit) => [
      ...(limit.kind === 'objectiveKinds'
        ? limit.kinds.filter(({ kind }) => !kinds.has(kind)).map(({ kind }) => kind)
        : []),
      ...(limit.staffGroups ?? []).filter((group) => !groups.has(group)),
    ]);
    expect(unknown).toEqual([]);
  },
);
