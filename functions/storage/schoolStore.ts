import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { schoolSchema } from '#domain/calendar/schoolCalendar.ts';
import { type Training, trainingSchema } from '#domain/limits/trainedFor.ts';
import { type Person, personSchema } from '#domain/people/person.ts';
import { type ReminderPreferences, reminderPreferencesSchema } from '#domain/review/reminderPreferences.ts';
import { rememberingReader, rowKind, type StoredRow } from './shape.ts';
import { type Versioned, sharedRead, versionOf } from './sharedRead.ts';
import { findRow, type Tables } from './tables.ts';
import { isUnreadable } from './unreadable.ts';
import { deleteRow, putRow, writeTogether } from './writes.ts';

export type StoredSchool = z.infer<typeof schoolSchema>;

/** One line of the register of training. */
export type TrainingEntry = Training & { oid: string };

export const SETTINGS = rowKind({
  table: 'School',
  name: 'settings',
  isOf: ({ partitionKey }) => partitionKey === 'settings',
  holds: z.strictObject({ json: schoolSchema }),
});

export const PERSON = rowKind({
  table: 'School',
  name: 'person',
  isOf: ({ partitionKey }) => partitionKey === 'people',
  holds: z.strictObject({ json: personSchema }),
});

export const TRAINING = rowKind({
  table: 'School',
  name: 'training',
  isOf: ({ partitionKey }) => partitionKey === 'training',
  holds: z.strictObject({ ...trainingSchema.shape, oid: z.guid(), by: z.string(), at: z.iso.datetime() }),
});

export const REMINDER_PREFERENCES = rowKind({
  table: 'School',
  name: 'wishes',
  isOf: ({ partitionKey }) => partitionKey === 'wishes',
  holds: z.strictObject({ json: reminderPreferencesSchema }),
});

type Register = {
  school: StoredSchool | undefined;
  /** Why the existing settings cannot be read. An administrator can save them anew. */
  unreadable?: Error;
  people: Map<string, Person>;
  /** What each person is trained in, by oid (KM-21). */
  trainings: Map<string, Training[]>;
  /** Each person's wishes about reminders, by oid. */
  reminderPreferences: Map<string, ReminderPreferences>;
};

/** The school's settings, its register of people and its register of training. */
export function createSchoolStore(tables: Tables) {
  const readPerson = rememberingReader(PERSON);
  const { current, version, notBefore, forget } = sharedRead(readAll);

  async function readAll(): Promise<Versioned<Register>> {
    const settings = await findRow({ table: await tables('School'), partition: 'settings', row: 'school' });
    const [inRegister, trained, preferred] = [await rowsOf('people'), await rowsOf('training'), await rowsOf('wishes')];
    const people = new Map<string, Person>();
    for (const row of inRegister) {
      const person = readPerson(row)?.json;
      if (person) people.set(person.oid, person);
    }
    const trainings = new Map<string, Training[]>();
    for (const row of trained) {
      const entry = TRAINING.readOrPassOver(row);
      if (!entry) continue;
      const { oid, what, on } = entry;
      trainings.set(oid, [...(trainings.get(oid) ?? []), { what, on }]);
    }
    const reminderPreferences = new Map<string, ReminderPreferences>();
    for (const row of preferred) {
      const preferences = REMINDER_PREFERENCES.readOrPassOver(row)?.json;
      if (preferences) reminderPreferences.set(row.rowKey ?? '', preferences);
    }
    return {
      value: { ...readSettings(settings), people, trainings, reminderPreferences },
      version: versionOf([...(settings ? [settings] : []), ...inRegister, ...trained, ...preferred]),
    };
  }

  async function rowsOf(partition: string) {
    const filter = odata`PartitionKey eq ${partition}`;
    return Array.fromAsync((await tables('School')).listEntities<{ etag: string }>({ queryOptions: { filter } }));
  }

  function readSettings(row: StoredRow | undefined): Pick<Register, 'school' | 'unreadable'> {
    try {
      return { school: row && SETTINGS.read(row).json };
    } catch (error) {
      if (isUnreadable(error)) return { school: undefined, unreadable: error };
      throw error;
    }
  }

  async function saveSchool(school: StoredSchool): Promise<void> {
    const row = SETTINGS.write({ partitionKey: 'settings', rowKey: 'school' }, { json: school });
    await putRow(await tables('School'), row);
    forget();
  }

  /** Adds people to the register, or brings their entries up to date. */
  async function savePeople(people: readonly Person[]): Promise<void> {
    const table = await tables('School');
    const rows = people.map((person) => PERSON.write({ partitionKey: 'people', rowKey: person.oid }, { json: person }));
    for (let at = 0; at < rows.length; at += 100)
      await writeTogether(
        table,
        rows.slice(at, at + 100).map((row) => ['upsert', row, 'Replace']),
      );
    forget();
  }

  /** Records that somebody was trained, and who entered it and when. Entered again, it stays one entry. */
  async function enterTraining({ oid, what, on, by, at }: TrainingEntry & { by: string; at: string }): Promise<void> {
    const table = await tables('School');
    const keys = { partitionKey: 'training', rowKey: `${oid}~${what}~${on}` };
    await putRow(table, TRAINING.write(keys, { oid, what, on, by, at }));
    forget();
  }

  /** Removes a mistaken entry; does nothing where it is already gone. */
  async function removeTraining({ oid, what, on }: TrainingEntry): Promise<void> {
    await deleteRow(await tables('School'), { partitionKey: 'training', rowKey: `${oid}~${what}~${on}` });
    forget();
  }

  /** Keeps somebody's wishes about reminders. */
  async function saveReminderPreferences(oid: string, reminderPreferences: ReminderPreferences): Promise<void> {
    const table = await tables('School');
    await putRow(
      table,
      REMINDER_PREFERENCES.write({ partitionKey: 'wishes', rowKey: oid }, { json: reminderPreferences }),
    );
    forget();
  }

  return {
    current,
    version,
    notBefore,
    saveSchool,
    savePeople,
    enterTraining,
    removeTraining,
    saveReminderPreferences,
  };
}
