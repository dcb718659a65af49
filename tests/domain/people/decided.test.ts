import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLE_IDS } from '#domain/people/roles.ts';
import { registerOf } from '#domain/people/register.ts';
import { oidOf } from '#local/school/people.ts';
import { crowdedSchool, decidedIn } from './decided.ts';

const school = crowdedSchool();
const decided = JSON.stringify(decidedIn(school));

describe('what decides for good depends on no machine', () => {
  test('of four with a role the first is the first letter by letter, and of two of one name the one with the lower id', () => {
    const { holderOf, holdersOf } = registerOf(school);
    for (const role of ROLE_IDS) {
      expect(holderOf(role)?.oid).toBe(oidOf(903));
      expect(holdersOf(role).map(({ oid }) => oid)).toEqual([903, 904, 901, 902].map(oidOf));
    }
  });

  test('the same is decided in whichever order the register is read, under all five policies', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(school, { minLength: school.length }), (register) => {
        expect(JSON.stringify(decidedIn(register)) === decided).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  test.each([
    ['sv_SE', 'sv-SE'],
    ['tr_TR', 'tr-TR'],
    ['en_GB', 'en-GB'],
  ])('the same is decided on a machine in %s, in another time zone', (language, known) => {
    const answer = execFileSync(process.execPath, [join(import.meta.dirname, 'decidedHere.ts')], {
      env: { ...process.env, LC_ALL: `${language}.UTF-8`, TZ: 'Pacific/Auckland' },
      encoding: 'utf8',
    });
    const hash = createHash('sha256').update(decided).digest('hex');
    expect(JSON.parse(answer)).toEqual({ language: known, hash });
  });
});
