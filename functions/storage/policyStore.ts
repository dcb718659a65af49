import { odata } from '@azure/data-tables';
import { type OwnForm, ownFormSchema } from '#domain/forms/ownForms.ts';
import { type AdoptedPolicy, adoptedPolicySchema } from '#domain/policies/adoption.ts';
import { packIfFits, unpackJson } from './longText.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

/** How long a read of the adopted policies is used again, in milliseconds. */
const FRESH_FOR = 5_000;

export type Policies = { adopted: AdoptedPolicy[]; ownForms: OwnForm[] };

/** That somebody read a policy: which version, and when (ISO instant). */
export type Reading = { oid: string; version: string; at: string };

/** That a duty about a policy itself was done: on which day, said by whom and when, with a note that may be empty. */
export type PolicyDone = { obligation: string; on: string; by: string; at: string; note: string };

export type PolicyStore = ReturnType<typeof createPolicyStore>;

/** Adopted policies and the school's own forms, every version for ever, and who has confirmed reading which policy. */
export function createPolicyStore(tables: Tables) {
  let read: { at: number; value: Promise<Policies> } | undefined;

  /** Every version of every policy and form, at most a few seconds old. */
  function current(): Promise<Policies> {
    if (read && Date.now() - read.at < FRESH_FOR) return read.value;
    const value = readAll();
    read = { at: Date.now(), value };
    value.catch(() => (read = undefined));
    return value;
  }

  async function readAll(): Promise<Policies> {
    const [adopted, ownForms] = await Promise.all([list('adopted'), list('form')]);
    return { adopted: adopted as AdoptedPolicy[], ownForms: ownForms as OwnForm[] };
  }

  async function list(partition: string): Promise<unknown[]> {
    const table = await tables('Policies');
    const rows: unknown[] = [];
    for await (const row of table.listEntities({ queryOptions: { filter: odata`PartitionKey eq ${partition}` } }))
      rows.push(unpackJson(row));
    return rows;
  }

  /** Keeps a version of a policy for ever. Answers 'taken' where that version is there already: it is never changed. */
  function adopt(policy: AdoptedPolicy): Promise<'kept' | 'taken' | 'tooLarge'> {
    return create('adopted', `${policy.id}~${policy.version}`, adoptedPolicySchema.parse(policy));
  }

  /** Keeps a version of a school's own form for ever. Answers 'taken' where somebody else made that version first. */
  function keepForm(form: OwnForm): Promise<'kept' | 'taken' | 'tooLarge'> {
    return create('form', `${form.policy}~${form.form}~${form.version}`, ownFormSchema.parse(form));
  }

  async function create(partitionKey: string, rowKey: string, value: unknown): Promise<'kept' | 'taken' | 'tooLarge'> {
    const packed = packIfFits(value);
    if (!packed) return 'tooLarge';
    try {
      await (await tables('Policies')).createEntity({ partitionKey, rowKey, ...packed });
    } catch (error) {
      if (isStorageError(error, 409)) return 'taken';
      throw error;
    } finally {
      read = undefined;
    }
    return 'kept';
  }

  /** Notes that somebody has read a policy, in a version. Of each version the first time counts; answers when that was. */
  async function confirmReading(policy: string, { oid, version, at }: Reading): Promise<string> {
    const known = (await readings(policy)).get(oid);
    if (known?.version === version) return known.at;
    const row = { partitionKey: `read~${policy}`, rowKey: oid, version, at };
    await (await tables('Policies')).upsertEntity(row, 'Replace');
    return at;
  }

  /** Who confirmed reading a policy, by oid: the last version of it, and when. */
  async function readings(policy: string): Promise<Map<string, Reading>> {
    const table = await tables('Policies');
    const found = new Map<string, Reading>();
    const filter = odata`PartitionKey eq ${`read~${policy}`}`;
    for await (const row of table.listEntities<{ version: string; at: string }>({ queryOptions: { filter } })) {
      const oid = row.rowKey as string;
      found.set(oid, { oid, version: row.version, at: row.at });
    }
    return found;
  }

  /** When somebody confirmed having read a policy; undefined where he or she has not. */
  async function readingOf(policy: string, oid: string): Promise<Reading | undefined> {
    const row = await findRow<{ version: string; at: string }>(await tables('Policies'), `read~${policy}`, oid);
    return row && { oid, version: row.version, at: row.at };
  }

  /** Notes that a duty about a policy itself was done on a day (`2027-08-20`). Answers false where that day is noted already. */
  async function noteDone(policy: string, done: PolicyDone): Promise<boolean> {
    const { obligation, on, by, at, note } = done;
    try {
      await (
        await tables('Policies')
      ).createEntity({ partitionKey: `done~${policy}`, rowKey: `${obligation}~${on}`, obligation, on, by, at, note });
    } catch (error) {
      if (isStorageError(error, 409)) return false;
      throw error;
    }
    return true;
  }

  /** The duties about a policy itself that were done, the oldest first. */
  async function done(policy: string): Promise<PolicyDone[]> {
    const table = await tables('Policies');
    const list: PolicyDone[] = [];
    const filter = odata`PartitionKey eq ${`done~${policy}`}`;
    for await (const { obligation, on, by, at, note } of table.listEntities<PolicyDone>({ queryOptions: { filter } }))
      list.push({ obligation, on, by, at, note });
    return list;
  }

  return { current, adopt, keepForm, confirmReading, readings, readingOf, noteDone, done };
}
