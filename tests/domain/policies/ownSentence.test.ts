import { describe, expect, test } from 'vitest';
import { ownSentence } from '#domain/policies/ownSentence.ts';
import { findPack, shippedPacks } from '#domain/policies/packs.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { obligations } from '#domain/review/obligations.ts';
import { ourPolicySays } from '#domain/views/ourPolicySays.ts';
import { play } from '../review/story.ts';

const TEACHER = 12;
const REVIEWER = 5;
const MEETING = { rule: 'KM-22', clause: '4.3' };

function kent(): PolicyPack {
  const pack = findPack('kent-model');
  if (!pack) throw new Error('The Kent policy does not ship.');
  return pack;
}

/** A school's copy of the Kent policy, with its own sentence about the notice of meetings. */
function own(): PolicyPack {
  const pack = kent();
  return {
    ...pack,
    id: 'our-own',
    obligations: pack.obligations.map((each) =>
      each.rule === MEETING.rule ? { ...each, duty: 'we meet in the first weeks of the autumn term.' } : each,
    ),
  };
}

const saysOf = (pack: PolicyPack | string) => {
  const story = play({ pack, reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  const duties = obligations(story.review(), story.contextAt('2026-09-02T09:00'));
  return [...new Set(duties.filter(({ rule }) => rule === MEETING.rule).map(({ says }) => says))];
};

describe('what our policy says', () => {
  test('KM-22 a sentence that the school has worded itself is quoted, and begins as a sentence does', () => {
    expect(ownSentence(own(), MEETING)).toBe('“We meet in the first weeks of the autumn term.”');
    expect(ourPolicySays(own(), MEETING)).toBe('“We meet in the first weeks of the autumn term.”');
    expect(saysOf(own())).toEqual(['“We meet in the first weeks of the autumn term.”']);
  });

  test('KM-22 what the school has left as it was is not its sentence, and is not quoted', () => {
    expect(ownSentence(own(), { rule: 'KM-41', clause: '4.9' })).toBeUndefined();
    expect(saysOf('kent-model').join(' ')).not.toMatch(/[“”]/);
  });

  test.each(shippedPacks().map((pack) => [pack.id, pack] as const))(
    'nothing of %s is quoted as it ships',
    (_, pack) => {
      const quoted = pack.obligations.map((each) => ownSentence(pack, each)).filter((each) => each !== undefined);
      expect(quoted).toEqual([]);
    },
  );
});
