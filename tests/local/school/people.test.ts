import { describe, expect, test } from 'vitest';
import { hasRole, personSchema } from '#domain/people/person.ts';
import { people, registerEntry } from '#local/school/people.ts';

const byOid = new Map(people.map((person) => [person.oid, person]));
const withJob = (job: string) => people.filter((person) => person.jobTitle.includes(job));

describe('the people of Larkmoor School', () => {
  test('about forty staff, four governors, and the trust’s own few', () => {
    expect(people.filter((person) => person.staffGroup !== null && !person.central)).toHaveLength(46);
    expect(people.filter((person) => person.central)).toHaveLength(4);
    expect(people.filter((person) => hasRole(person, 'governor'))).toHaveLength(4);
    expect(people.filter((person) => hasRole(person, 'chairOfGovernors'))).toHaveLength(1);
  });

  test('every entry is one that the app’s own register takes', () => {
    for (const person of people)
      expect(personSchema.safeParse(registerEntry(person)).error, person.displayName).toBeUndefined();
  });

  test('ids, names and addresses are each one person’s', () => {
    for (const key of ['oid', 'displayName', 'mail'] as const)
      expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
    expect(people.every((person) => /^[a-z]+\.[a-z]+@larkmoor\.example$/.test(person.mail))).toBe(true);
  });

  test('every member of staff leads up to the headteacher, and nobody in a circle', () => {
    for (const person of people.filter((each) => each.staffGroup !== null && !each.central)) {
      const above: string[] = [];
      for (let at = person; at.managerOid !== null;) {
        const manager = byOid.get(at.managerOid);
        if (!manager) throw new Error(`${at.displayName}’s manager is nobody.`);
        expect(above).not.toContain(manager.oid);
        above.push(manager.oid);
        at = manager;
      }
      expect(above.at(-1) ?? person.oid).toBe(withJob('Headteacher').find((each) => hasRole(each, 'headteacher'))?.oid);
    }
  });

  test('KM-02: the early career teacher has no review, and the school says why', () => {
    expect(withJob('early career').map(({ employment }) => employment.inductionUntil)).toEqual(['2028-08-31']);
  });

  test('TA-01: somebody in probation has no review yet', () => {
    expect(
      people.filter(({ employment }) => employment.probationUntil !== null).map((person) => person.staffGroup),
    ).toEqual(['associate']);
  });

  test('a part-timer works Monday to Wednesday, and a job share covers the week between two', () => {
    expect(people.find((person) => person.displayName === 'Joanna Fairclough')?.workingPattern).toBe('MTW--');
    expect(withJob('job share').map((person) => person.workingPattern)).toEqual(['MTW--', '---TF']);
  });

  test('the administrator of the app leads nobody, so reviews nobody', () => {
    const [administrator] = people.filter((person) => hasRole(person, 'administrator'));
    expect(administrator?.jobTitle).toBe('IT Network Manager');
    expect(people.some((person) => person.managerOid === administrator?.oid)).toBe(false);
  });

  test('teachers have three PPA periods a week, part-timers fewer, and everybody a lunch', () => {
    const ppa = (name: string) =>
      people.find((person) => person.displayName === name)?.protectedTime.filter(({ kind }) => kind === 'ppa').length;
    expect(ppa('Lucy Pemberton')).toBe(3);
    expect(ppa('Joanna Fairclough')).toBe(2);
    expect(
      people
        .filter((person) => person.staffGroup !== null)
        .every((person) => person.protectedTime.some(({ kind }) => kind === 'lunch')),
    ).toBe(true);
  });
});
