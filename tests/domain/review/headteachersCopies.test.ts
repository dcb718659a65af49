import { describe, expect, test } from 'vitest';
import { reviewCommittee } from '#domain/policies/checks/reviewCommittee.ts';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { resolvePolicy } from '#domain/policies/policyFile.ts';
import { accessTo } from '#domain/review/access/accessTo.ts';
import { whoSees } from '#domain/review/people.ts';
import { passOn } from '#domain/review/statements/copies.ts';
import type { Person } from '#domain/people/person.ts';
import type { Role } from '#domain/people/roles.ts';
import { oidOf, people } from '#local/school/people.ts';
import { somePerson } from '../../builders/person.ts';
import { someProposal } from '../../builders/policy.ts';
import { play } from './story.ts';

const HEADTEACHER = 1;
const CHAIR = 51;
const GOVERNOR = 52;
const PANEL_LEAD = 53;

const story = play({
  pack: 'kent-model',
  reviewee: HEADTEACHER,
  reviewer: PANEL_LEAD,
  approver: CHAIR,
  opened: '2026-09-01T09:00',
});

/** The school in which a governor chairs the committee that reviews the headteacher. */
function withCommittee(chairOfIt: number | null) {
  const register = people.map((person): Person => ({
    ...person,
    roles: person.oid === oidOf(chairOfIt ?? -1) ? [...person.roles, 'chairOfReviewCommittee'] : person.roles,
  }));
  const having = (role: Role) => register.filter(({ roles }) => roles.includes(role));
  return {
    ...story.contextAt('2026-10-05T09:00'),
    person: (oid: string) => register.find((each) => each.oid === oid),
    everybody: () => register,
    holdersOf: having,
    holderOf: (role: Role) => having(role)[0],
  };
}

const sees = (number: number, context: ReturnType<typeof withCommittee>) => {
  const person = context.person(oidOf(number));
  return person ? [...accessTo({ review: story.review(), person, context })] : [];
};
const copies = (context: ReturnType<typeof withCommittee>) =>
  passOn(1, { review: story.review(), context }).flatMap((event) =>
    event.type === 'statementCopied' ? event.copies : [],
  );

describe('KM-51 who holds the headteacher’s statement', () => {
  test('KM-51 the chair of the review committee sees the headteacher’s review, and it stands in his or her list', () => {
    const context = withCommittee(GOVERNOR);
    expect(sees(GOVERNOR, context)).toEqual(['whole']);
    expect(sees(CHAIR, context)).toContain('whole');
    expect(whoSees(story.review(), context)).toContain(oidOf(GOVERNOR));
  });

  test('KM-51 other governors do not, and nobody by that role sees a teacher’s review', () => {
    const context = withCommittee(GOVERNOR);
    expect(sees(54, context)).toEqual([]);
    const teacher = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    const chair = context.person(oidOf(GOVERNOR));
    expect([...accessTo({ review: teacher.review(), person: chair ?? somePerson(52), context })]).toEqual([]);
    expect(sees(GOVERNOR, withCommittee(null))).toEqual([]);
  });

  test('KM-51 full copies go to the headteacher, the chair of governors and the chair of the review committee', () => {
    expect(copies(withCommittee(GOVERNOR))).toMatchObject([
      { to: oidOf(HEADTEACHER), as: 'copy' },
      { to: oidOf(CHAIR), as: 'original' },
      { to: oidOf(GOVERNOR), as: 'copy', rule: 'KM-51' },
    ]);
  });

  test('KM-51 one copy where the two chairs are one person, or no other is entered', () => {
    for (const context of [withCommittee(CHAIR), withCommittee(null)])
      expect(copies(context).map(({ to }) => to)).toEqual([oidOf(HEADTEACHER), oidOf(CHAIR)]);
  });

  test('KM-51 adopting asks for the chair of the review committee where nobody is entered', () => {
    const file = findPolicyFile('kent-model');
    if (!file) throw new Error('No such policy.');
    const pack = resolvePolicy(file, {});
    const proposed = (roles: Role[]) => ({
      ...someProposal(pack),
      staffGroups: ['teacher', 'headteacher'],
      people: [
        somePerson(1, { roles: ['headteacher'], staffGroup: 'headteacher' }),
        somePerson(50, { roles, staffGroup: null }),
      ],
    });
    expect(reviewCommittee(proposed(['chairOfGovernors']))).toMatchObject([
      { kind: 'note', rules: [{ rule: 'KM-51', clause: '7' }] },
    ]);
    expect(reviewCommittee(proposed(['chairOfReviewCommittee']))).toEqual([]);
    expect(reviewCommittee({ ...proposed([]), staffGroups: ['teacher'] })).toEqual([]);
  });
});
