import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { type OwnForm, ownFormSchema } from '#domain/forms/ownForms.ts';
import {
  type AdoptedPolicy,
  adoptedPolicyBeforeChoices,
  adoptedPolicyBeforeFollowers,
  adoptedPolicyBeforeDecisions,
  adoptedPolicyBeforeGaps,
  adoptedPolicySchema,
} from '#domain/policies/adoption.ts';
import { type RowKeys, type RowKind, rememberingReader, rowKind } from './shape.ts';
import { type Versioned, sharedRead, versionOf } from './sharedRead.ts';
import { findRow, type Tables } from './tables.ts';
import { createRow, putRow } from './writes.ts';

export type Policies = {
  adopted: AdoptedPolicy[];
  ownForms: OwnForm[];
  /** How many versions of policies cannot be read. Until they can, nobody knows which is in force. */
  unreadable: number;
};

/** A person's reading of a policy: which version, and when (ISO instant). */
export type Reading = { oid: string; version: string; at: string };

/** A duty about a policy itself that was done: on which day, who said so and when, with a note that may be empty. */
const policyDoneSchema = z.strictObject({
  obligation: z.string(),
  on: z.iso.date(),
  by: z.string(),
  at: z.iso.datetime(),
  note: z.string(),
});

export type PolicyDone = z.infer<typeof policyDoneSchema>;

/** How the partitions of a policy's readings and of its own duties begin. */
const READ = 'read~';
const DONE = 'done~';

export const ADOPTED = rowKind({
  table: 'Policies',
  name: 'adopted',
  isOf: ({ partitionKey }) => partitionKey === 'adopted',
  holds: z.strictObject({ json: adoptedPolicySchema }),
  before: [
    z.strictObject({ json: adoptedPolicyBeforeFollowers }),
    z.strictObject({ json: adoptedPolicyBeforeChoices }),
    z.strictObject({ json: adoptedPolicyBeforeGaps }),
    z.strictObject({ json: adoptedPolicyBeforeDecisions }),
  ],
});

export const OWN_FORM = rowKind({
  table: 'Policies',
  name: 'ownForm',
  isOf: ({ partitionKey }) => partitionKey === 'form',
  holds: z.strictObject({ json: ownFormSchema }),
});

export const READING = rowKind({
  table: 'Policies',
  name: 'reading',
  isOf: ({ partitionKey }) => partitionKey.startsWith(READ),
  holds: z.strictObject({ version: z.string(), at: z.iso.datetime() }),
});

export const POLICY_DONE = rowKind({
  table: 'Policies',
  name: 'done',
  isOf: ({ partitionKey }) => partitionKey.startsWith(DONE),
  holds: policyDoneSchema,
});

/** Adopted policies and the school's own forms, every version for ever, and who has confirmed reading which policy. */
export function createPolicyStore(tables: Tables) {
  const [readAdopted, readForm] = [rememberingReader(ADOPTED), rememberingReader(OWN_FORM)];
  const { current, version, notBefore, forget } = sharedRead(readAll);

  /** Every version of every policy and form. */
  async function readAll(): Promise<Versioned<Policies>> {
    const [adopted, forms] = await Promise.all([rowsOf('adopted'), rowsOf('form')]);
    const known = adopted.map(readAdopted).filter((each) => each !== undefined);
    return {
      value: {
        adopted: known.map(({ json }) => json),
        ownForms: forms.flatMap((row) => readForm(row)?.json ?? []),
        unreadable: adopted.length - known.length,
      },
      version: versionOf([...adopted, ...forms]),
    };
  }

  async function rowsOf(partition: string) {
    const filter = odata`PartitionKey eq ${partition}`;
    return Array.fromAsync((await tables('Policies')).listEntities<{ etag: string }>({ queryOptions: { filter } }));
  }

  /** Keeps a version of a policy for ever. Answers 'taken' where that version already exists: it is never changed. */
  function adopt(policy: AdoptedPolicy): Promise<'kept' | 'taken' | 'tooLarge'> {
    return create({
      kind: ADOPTED,
      keys: { partitionKey: 'adopted', rowKey: `${policy.id}~${policy.version}` },
      json: policy,
    });
  }

  /** Keeps a version of a school's own form for ever. Answers 'taken' where somebody else made that version first. */
  function keepForm(form: OwnForm): Promise<'kept' | 'taken' | 'tooLarge'> {
    return create({
      kind: OWN_FORM,
      keys: { partitionKey: 'form', rowKey: `${form.policy}~${form.form}~${form.version}` },
      json: form,
    });
  }

  async function create<Json>({
    kind,
    keys,
    json,
  }: {
    kind: RowKind<{ json: Json }>;
    keys: RowKeys;
    json: Json;
  }): Promise<'kept' | 'taken' | 'tooLarge'> {
    const row = kind.writeIfItFits(keys, { json });
    if (!row) return 'tooLarge';
    try {
      return (await createRow(await tables('Policies'), row)) ? 'kept' : 'taken';
    } finally {
      forget();
    }
  }

  /**
   * Notes that somebody has read a version of a policy. The first time counts for each version; answers when that was.
   */
  async function confirmReading(policy: string, { oid, version, at }: Reading): Promise<string> {
    const known = (await readings(policy)).get(oid);
    if (known?.version === version) return known.at;
    const row = READING.write({ partitionKey: `${READ}${policy}`, rowKey: oid }, { version, at });
    await putRow(await tables('Policies'), row);
    return at;
  }

  /** Who confirmed reading a policy, by oid: the last version of it, and when. */
  async function readings(policy: string): Promise<Map<string, Reading>> {
    const table = await tables('Policies');
    const found = new Map<string, Reading>();
    const filter = odata`PartitionKey eq ${`${READ}${policy}`}`;
    for await (const row of table.listEntities({ queryOptions: { filter } })) {
      const [oid, reading] = [row.rowKey ?? '', READING.readOrPassOver(row)];
      if (reading) found.set(oid, { oid, ...reading });
    }
    return found;
  }

  /** When somebody confirmed having read a policy; undefined where they have not. */
  async function readingOf(policy: string, oid: string): Promise<Reading | undefined> {
    const row = await findRow({ table: await tables('Policies'), partition: `${READ}${policy}`, row: oid });
    const reading = row && READING.readOrPassOver(row);
    return reading && { oid, ...reading };
  }

  /**
   * Notes that a duty about a policy itself was done on a day (`2027-08-20`). Answers false where that day is already
   * noted.
   */
  async function noteDone(policy: string, done: PolicyDone): Promise<boolean> {
    const { obligation, on, by, at, note } = done;
    const keys = { partitionKey: `${DONE}${policy}`, rowKey: `${obligation}~${on}` };
    const row = POLICY_DONE.write(keys, { obligation, on, by, at, note });
    return (await createRow(await tables('Policies'), row)) !== undefined;
  }

  /** The duties about a policy itself that were done, the oldest first. */
  async function done(policy: string): Promise<PolicyDone[]> {
    const table = await tables('Policies');
    const list: PolicyDone[] = [];
    const filter = odata`PartitionKey eq ${`${DONE}${policy}`}`;
    for await (const row of table.listEntities({ queryOptions: { filter } }))
      list.push(...[POLICY_DONE.readOrPassOver(row)].filter((each) => each !== undefined));
    return list;
  }

  return { current, version, notBefore, adopt, keepForm, confirmReading, readings, readingOf, noteDone, done };
}
