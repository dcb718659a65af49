import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedFiles } from '#domain/policies/packs.ts';
import type { Trigger } from '#domain/policies/vocabulary.ts';
import { parseRules } from './rules.ts';
import { SCREENS } from './screens.ts';
import { STILL_MISSING } from './stillMissing.ts';

const rules = parseRules(readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rules.md'), 'utf8'));
const known = new Set(rules.map(({ id }) => id));

type Duty = { rule: string; starts: Trigger[]; doneWhen: string };
type Written = {
  settings: { rule: string }[];
  obligations: Duty[];
  limits: { rule: string; kind: string }[];
  retention?: { rule: string };
};
const files = shippedFiles().map(({ data }) => data as unknown as Written);
const duties = files.flatMap(({ obligations }) => obligations);

/** Events that belong to the school or a person, and that a review does not have. */
const OF_POLICY: Trigger[] = ['policyAdopted', 'joined'];

const rulesOf = (some: readonly { rule: string }[]) => [...new Set(some.map(({ rule }) => rule))].toSorted();
const started = (by: (trigger: Trigger) => boolean) => duties.filter(({ starts }) => starts.some(by));
const inReview = started((trigger) => !OF_POLICY.includes(trigger));
const on = (screen: string) => {
  const found = SCREENS.find((each) => each.screen === screen)?.rules ?? [];
  return found.filter((id) => !id.startsWith('X-')).toSorted();
};

describe('where a rule is met', () => {
  test('every screen is named once, each rule on it once, and each is one of the rules', () => {
    const names = SCREENS.map(({ screen }) => screen);
    expect(names).toEqual([...new Set(names)]);
    for (const { screen, rules: listed } of SCREENS) {
      expect(listed, screen).toEqual([...new Set(listed)]);
      expect(
        listed.filter((id) => !known.has(id)),
        screen,
      ).toEqual([]);
    }
  });

  test('what is still missing is told of rules that have a screen', () => {
    const met = new Set(SCREENS.flatMap((each) => each.rules));
    expect(Object.keys(STILL_MISSING).filter((id) => !met.has(id))).toEqual([]);
  });

  test('duties that hang on a moment of a review are all shown in it, and no others', () => {
    expect(on('Home and Review › Overview: duties, with reminder cards')).toEqual(rulesOf(inReview));
  });

  test('duties that somebody records are marked as done in the overview', () => {
    expect(on('Review › Overview (mark as done)')).toEqual(
      rulesOf(inReview.filter(({ doneWhen }) => doneWhen === 'recorded')),
    );
  });

  test('duties of the policy itself and of newcomers are shown on Home', () => {
    expect(on('Home and chat card: duties of the policy')).toEqual(
      rulesOf(started((each) => OF_POLICY.includes(each))),
    );
  });

  test('the calculator has every deadline', () => {
    const notice = files.flatMap(({ limits }) => limits.filter(({ kind }) => kind === 'meetingNotice'));
    const kept = files.flatMap(({ retention }) => (retention ? [retention] : []));
    expect(on('Deadline calculator')).toEqual(rulesOf([...duties, ...notice, ...kept]));
  });

  test('every setting of a policy is asked when it is adopted', () => {
    const adopt = SCREENS.find(({ screen }) => screen === 'Policies › Adopt')?.rules ?? [];
    expect(rulesOf(files.flatMap(({ settings }) => settings)).filter((id) => !adopt.includes(id))).toEqual([]);
  });
});
