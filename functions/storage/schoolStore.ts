import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { schoolCalendarSchema } from '#domain/calendar/schoolCalendar.ts';
import { type Person, personSchema } from '#domain/people/person.ts';
import { packJson, unpackJson } from './longText.ts';
import { findRow, type Tables } from './tables.ts';

/** What a school sets: its name and calendar. Its policies are adopted, each by itself. */
export const schoolSchema = z.strictObject({
  name: z.string().min(1),
  calendar: schoolCalendarSchema,
});

export type School = z.infer<typeof schoolSchema>;

/** How long a read of the school's register is used again, in milliseconds. */
const FRESH_FOR = 5_000;

export type SchoolStore = ReturnType<typeof createSchoolStore>;

/** The school's settings and its register of people. */
export function createSchoolStore(tables: Tables) {
  let read: { at: number; value: Promise<{ school: School | undefined; people: Map<string, Person> }> } | undefined;

  /** Settings and register, at most a few seconds old. */
  function current() {
    if (read && Date.now() - read.at < FRESH_FOR) return read.value;
    const value = readAll();
    read = { at: Date.now(), value };
    value.catch(() => (read = undefined));
    return value;
  }

  async function readAll() {
    const table = await tables('School');
    const row = await findRow(table, 'settings', 'school');
    const people = new Map<string, Person>();
    for await (const entity of table.listEntities({ queryOptions: { filter: odata`PartitionKey eq 'people'` } })) {
      const person = unpackJson(entity) as Person;
      people.set(person.oid, person);
    }
    return { school: row && (unpackJson(row) as School), people };
  }

  async function saveSchool(school: School): Promise<void> {
    await (
      await tables('School')
    ).upsertEntity({ partitionKey: 'settings', rowKey: 'school', ...packJson(schoolSchema.parse(school)) }, 'Replace');
    read = undefined;
  }

  /** Enters people into the register, or brings their entries up to date. */
  async function savePeople(people: readonly Person[]): Promise<void> {
    const table = await tables('School');
    const rows = people.map((person) => ({
      partitionKey: 'people',
      rowKey: person.oid,
      ...packJson(personSchema.parse(person)),
    }));
    for (let at = 0; at < rows.length; at += 100) {
      await table.submitTransaction(
        rows
          .slice(at, at + 100)
          .map((row) => ['upsert', row, 'Replace'] as const)
          .map((action) => [...action]),
      );
    }
    read = undefined;
  }

  return { current, saveSchool, savePeople };
}
