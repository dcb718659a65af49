import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { schoolCalendarSchema } from '#domain/calendar/schoolCalendar.ts';
import type { Training } from '#domain/limits/trainedFor.ts';
import { type Person, personSchema } from '#domain/people/person.ts';
import type { ReminderWishes } from '#domain/review/reach.ts';
import { packJson, unpackJson } from './longText.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

/** What a school sets: its name and calendar. Its policies are adopted, each by itself. */
export const schoolSchema = z.strictObject({
  name: z.string().min(1),
  calendar: schoolCalendarSchema,
});

export type School = z.infer<typeof schoolSchema>;

/** One line of the register of training. */
export type TrainingEntry = Training & { oid: string };

/** How long a read of the school's register is used again, in milliseconds. */
const FRESH_FOR = 5_000;

export type SchoolStore = ReturnType<typeof createSchoolStore>;

type Register = {
  school: School | undefined;
  people: Map<string, Person>;
  /** What each person is trained in, by oid (KM-21). */
  trainings: Map<string, Training[]>;
  /** What each person wishes of reminders, by oid. */
  wishes: Map<string, ReminderWishes>;
};

/** The school's settings, its register of people and its register of training. */
export function createSchoolStore(tables: Tables) {
  let read: { at: number; value: Promise<Register> } | undefined;

  /** Settings and register, at most a few seconds old. */
  function current() {
    if (read && Date.now() - read.at < FRESH_FOR) return read.value;
    const value = readAll();
    read = { at: Date.now(), value };
    value.catch(() => (read = undefined));
    return value;
  }

  async function readAll(): Promise<Register> {
    const table = await tables('School');
    const row = await findRow(table, 'settings', 'school');
    const people = new Map<string, Person>();
    for await (const entity of table.listEntities({ queryOptions: { filter: odata`PartitionKey eq 'people'` } })) {
      const person = unpackJson(entity) as Person;
      people.set(person.oid, person);
    }
    const trainings = new Map<string, Training[]>();
    for await (const { oid, what, on } of table.listEntities<Training & { oid: string }>({
      queryOptions: { filter: odata`PartitionKey eq 'training'` },
    }))
      trainings.set(oid, [...(trainings.get(oid) ?? []), { what, on }]);
    const wishes = new Map<string, ReminderWishes>();
    for await (const entity of table.listEntities({ queryOptions: { filter: odata`PartitionKey eq 'wishes'` } }))
      wishes.set(entity.rowKey as string, unpackJson(entity) as ReminderWishes);
    return { school: row && (unpackJson(row) as School), people, trainings, wishes };
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

  /** Enters that somebody was trained, with who entered it and when. Entered again, it stays one entry. */
  async function enterTraining({ oid, what, on, by, at }: TrainingEntry & { by: string; at: string }): Promise<void> {
    const table = await tables('School');
    const row = { partitionKey: 'training', rowKey: `${oid}~${what}~${on}`, oid, what, on, by, at };
    await table.upsertEntity(row, 'Replace');
    read = undefined;
  }

  /** Takes out an entry that was a mistake. One that is gone already is as good. */
  async function removeTraining({ oid, what, on }: TrainingEntry): Promise<void> {
    const table = await tables('School');
    try {
      await table.deleteEntity('training', `${oid}~${what}~${on}`);
    } catch (error) {
      if (!isStorageError(error, 404)) throw error;
    }
    read = undefined;
  }

  /** Keeps what somebody wishes of reminders. */
  async function saveWishes(oid: string, wishes: ReminderWishes): Promise<void> {
    const table = await tables('School');
    await table.upsertEntity({ partitionKey: 'wishes', rowKey: oid, ...packJson(wishes) }, 'Replace');
    read = undefined;
  }

  return { current, saveSchool, savePeople, enterTraining, removeTraining, saveWishes };
}
