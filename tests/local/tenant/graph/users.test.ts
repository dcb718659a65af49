import { PageIterator } from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSENTED } from '#local/tenant/identity.ts';
import { DEPUTY, HEAD, HEAD_OF_ENGLISH, type OpenTenant, TEACHER, openTenant } from '../openTenant.ts';
import { graphFor } from './graphFor.ts';

let open: OpenTenant;
beforeAll(async () => {
  const registered = { ...CONSENTED, delegated: [...CONSENTED.delegated, 'User.Read.All'] };
  open = await openTenant({ registered });
});
afterAll(() => open.close());

const asApp = () => graphFor(open).app;

describe('people in Graph', () => {
  test('the list comes in pages that the real client follows', async () => {
    const first = await asApp().api('/users').select('id,displayName').top(20).get();
    expect(first['@odata.nextLink']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?/);
    const names: string[] = [];
    await new PageIterator(
      asApp(),
      first,
      (user: { displayName: string }) => names.push(user.displayName) > 0,
    ).iterate();
    expect(names).toHaveLength(54);
    expect(new Set(names).size).toBe(54);
  });

  test('a person has what Graph sends unasked, and nothing of the school’s own register', async () => {
    const user = await asApp().api(`/users/${TEACHER}`).get();
    expect(user).toMatchObject({
      id: TEACHER,
      displayName: 'Lucy Pemberton',
      jobTitle: 'Teacher of English',
      userPrincipalName: 'lucy.pemberton@larkmoor.example',
      businessPhones: [],
    });
    for (const own of ['department', 'roles', 'workingPattern', 'staffGroup', 'protectedTime'])
      expect(user).not.toHaveProperty(own);
    expect(await asApp().api('/users/Lucy.Pemberton@larkmoor.example').select('department').get()).toMatchObject({
      id: TEACHER,
      department: 'English',
    });
  });

  test('a filter, and one that Graph does not take', async () => {
    expect(
      (await asApp().api('/users').filter("department eq 'English' and startswith(displayName,'T')").get()).value,
    ).toEqual([expect.objectContaining({ id: HEAD_OF_ENGLISH })]);
    await expect(asApp().api('/users').filter("contains(displayName,'T')").get()).rejects.toMatchObject({
      statusCode: 400,
      code: 'Request_UnsupportedQuery',
    });
  });

  test('manager and direct reports', async () => {
    expect(await asApp().api(`/users/${TEACHER}/manager`).get()).toMatchObject({
      '@odata.type': '#microsoft.graph.user',
      id: HEAD_OF_ENGLISH,
    });
    await expect(asApp().api(`/users/${HEAD}/manager`).get()).rejects.toMatchObject({
      statusCode: 404,
      code: 'Request_ResourceNotFound',
    });
    const reports = await asApp().api(`/users/${HEAD_OF_ENGLISH}/directReports`).get();
    expect(reports.value.map((user: { displayName: string }) => user.displayName)).toEqual([
      'Lucy Pemberton',
      'Daniel Whitcombe',
      'Aisha Mahmood',
      'Ruth Abernathy',
    ]);
    const expanded = await asApp().api('/users').select('id').expand('manager($select=id)').top(2).get();
    expect(expanded.value[1]).toEqual({ id: DEPUTY, manager: { '@odata.type': '#microsoft.graph.user', id: HEAD } });
  });

  test('me, for a signed-in person only', async () => {
    const client = await graphFor(open).forPerson(TEACHER);
    expect(await client.api('/me').get()).toMatchObject({ id: TEACHER });
    expect(await client.api('/me/manager').get()).toMatchObject({ id: HEAD_OF_ENGLISH });
    await expect(asApp().api('/me').get()).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('delegated'),
    });
  });

  test('an unknown person, an unknown property, an unknown address', async () => {
    await expect(asApp().api('/users/3f1d8c9e-0000-4000-8000-000000000000').get()).rejects.toMatchObject({
      statusCode: 404,
    });
    await expect(asApp().api(`/users/${TEACHER}`).select('shoeSize').get()).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining("'shoeSize'"),
    });
    await expect(asApp().api('/planner').get()).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('changes in the directory', () => {
  test('a delta tells who has changed and who has left since the last time', async () => {
    const people: string[] = [];
    let page = await asApp().api('/users/delta').select('displayName,jobTitle,manager').get();
    for (;;) {
      people.push(...page.value.map((user: { id: string }) => user.id));
      if (!page['@odata.nextLink']) break;
      page = await asApp().api(page['@odata.nextLink']).get();
    }
    expect(new Set(people).size).toBe(54);
    expect((await asApp().api(page['@odata.deltaLink']).get()).value).toEqual([]);

    const colleague = open.tenant.people().find((person) => person.displayName === 'Peter Lomax')?.oid ?? '';
    open.tenant.changePerson(TEACHER, { jobTitle: 'Second in English', managerOid: DEPUTY });
    open.tenant.removePerson(colleague);
    const changes = await asApp().api(page['@odata.deltaLink']).get();
    expect(changes.value).toEqual([
      {
        id: TEACHER,
        displayName: 'Lucy Pemberton',
        jobTitle: 'Second in English',
        'manager@delta': [{ '@odata.type': '#microsoft.graph.user', id: DEPUTY }],
      },
      { id: colleague, '@removed': { reason: 'changed' } },
    ]);
    expect((await asApp().api(changes['@odata.deltaLink']).get()).value).toEqual([]);
    await expect(asApp().api(`/users/${colleague}`).get()).rejects.toMatchObject({ statusCode: 404 });
  });

  test('a token that says nothing starts anew', async () => {
    await expect(asApp().api('/users/delta?$deltatoken=old').get()).rejects.toMatchObject({
      statusCode: 410,
      code: 'syncStateNotFound',
    });
  });
});
