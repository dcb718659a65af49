import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { schoolSchema } from '#domain/calendar/schoolCalendar.ts';
import { asRead, inOrder } from '#domain/inOrder.ts';
import { type Training, trainingSchema } from '#domain/limits/trainedFor.ts';
import { type Person, personSchema } from '#domain/people/person.ts';
import { NOTHING_CHOSEN, type Preferences, preferencesSchema } from '#domain/people/preferences.ts';
import { type PeopleRegister, registerOf } from '#domain/people/register.ts';
import { reminderPreferencesSchema } from '#domain/review/reminderPreferences.ts';
import { type SchoolDocument, schoolDocumentSchema } from '#domain/review/supportingDocuments/schoolDocument.ts';
import { rememberingReader, rowKind, type StoredRow } from './shape.ts';
import { type Versioned, sharedRead, versionOf } from './sharedRead.ts';
import { findRow, type Tables } from './tables.ts';
import { isUnreadable } from './unreadable.ts';
import { createRow, deleteRow, putRow, replaceRow, writeTogether } from './writes.ts';

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
  before: [z.strictObject({ json: personSchema.omit({ department: true }) })],
});

export const TRAINING = rowKind({
  table: 'School',
  name: 'training',
  isOf: ({ partitionKey }) => partitionKey === 'training',
  holds: z.strictObject({ ...trainingSchema.shape, oid: z.guid(), by: z.string(), at: z.iso.datetime() }),
});

export const PREFERENCES = rowKind({
  table: 'School',
  name: 'wishes',
  isOf: ({ partitionKey }) => partitionKey === 'wishes',
  holds: z.strictObject({ json: preferencesSchema }),
  before: [
    z
      .strictObject({ json: reminderPreferencesSchema })
      .transform(({ json }) => ({ json: { ...NOTHING_CHOSEN, ...json } })),
  ],
});

export const SCHOOL_DOCUMENT = rowKind({
  table: 'School',
  name: 'schoolDocument',
  isOf: ({ partitionKey }) => partitionKey === 'documents',
  holds: z.strictObject({ by: z.string(), at: z.iso.datetime(), json: schoolDocumentSchema }),
});

type Register = {
  school: StoredSchool | undefined;
  /** Why the existing settings cannot be read. An administrator can save them anew. */
  unreadable?: Error;
  people: Map<string, Person>;
  /** The same people, as the rules ask for them. */
  register: PeopleRegister;
  /** What each person is trained in, by oid (KM-21). */
  trainings: Map<string, Training[]>;
  /** Each person's preferences, by oid. */
  preferences: Map<string, Preferences>;
  /** The papers of the whole school by title (KM-11). */
  documents: SchoolDocument[];
};

/** The school's settings, its register of people and its register of training. */
export function createSchoolStore(tables: Tables) {
  const readPerson = rememberingReader(PERSON);
  const { current, version, notBefore, forget } = sharedRead(readAll);

  async function readAll(): Promise<Versioned<Register>> {
    const settings = await findRow({ table: await tables('School'), partition: 'settings', row: 'school' });
    const [inRegister, trained, preferred, entered] = [
      await rowsOf('people'),
      await rowsOf('training'),
      await rowsOf('wishes'),
      await rowsOf('documents'),
    ];
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
    const preferences = new Map<string, Preferences>();
    for (const row of preferred) {
      const kept = PREFERENCES.readOrPassOver(row)?.json;
      if (kept) preferences.set(row.rowKey ?? '', kept);
    }
    const documents = entered
      .flatMap((row): SchoolDocument[] => {
        const kept = SCHOOL_DOCUMENT.readOrPassOver(row);
        return kept ? [{ ...kept.json, id: row.rowKey ?? '', by: kept.by, at: kept.at }] : [];
      })
      .toSorted((a, b) => asRead(a.title, b.title) || inOrder(a.id, b.id));
    return {
      value: {
        ...readSettings(settings),
        people,
        register: registerOf(people.values()),
        trainings,
        preferences,
        documents,
      },
      version: versionOf([...(settings ? [settings] : []), ...inRegister, ...trained, ...preferred, ...entered]),
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

  /** Changes some of somebody's preferences. What the same person changes meanwhile in another window stays. */
  async function changePreferences(oid: string, change: Partial<Preferences>): Promise<void> {
    const table = await tables('School');
    const keys = { partitionKey: 'wishes', rowKey: oid };
    for (let isKept = false; !isKept;) {
      const found = await findRow<StoredRow>({ table, partition: keys.partitionKey, row: keys.rowKey });
      const before = found && PREFERENCES.readOrPassOver(found)?.json;
      const row = PREFERENCES.write(keys, { json: { ...NOTHING_CHOSEN, ...before, ...change } });
      const etag = found ? await replaceRow({ table, row, etag: found.etag }) : await createRow(table, row);
      isKept = etag !== undefined;
    }
    forget();
  }

  /** Enters a paper of the whole school, or replaces what was entered under its id. */
  async function saveDocument({ id, by, at, ...document }: SchoolDocument): Promise<void> {
    const keys = { partitionKey: 'documents', rowKey: id };
    await putRow(await tables('School'), SCHOOL_DOCUMENT.write(keys, { by, at, json: document }));
    forget();
  }

  /** Removes a paper of the whole school; does nothing where it is already gone. */
  async function removeDocument(id: string): Promise<void> {
    await deleteRow(await tables('School'), { partitionKey: 'documents', rowKey: id });
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
    changePreferences,
    saveDocument,
    removeDocument,
  };
}
