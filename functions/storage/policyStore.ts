import { odata } from '@azure/data-tables';
import { type OwnForm, ownFormSchema } from '#domain/forms/ownForms.ts';
import { type AdoptedPolicy, adoptedPolicySchema } from '#domain/policies/adoption.ts';
import { packJson, unpackJson } from './longText.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

/** How long a read of the adopted policies is used again, in milliseconds. */
const FRESH_FOR = 5_000;

export type Policies = { adopted: AdoptedPolicy[]; ownForms: OwnForm[] };

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
    const packed = packJson(value);
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

  /** Notes that somebody has read a version of a policy. The first time counts; answers when that was. */
  async function confirmReading(policy: string, version: string, oid: string, at: string): Promise<string> {
    const table = await tables('Policies');
    const row = { partitionKey: readingsOf(policy, version), rowKey: oid };
    try {
      await table.createEntity({ ...row, at });
      return at;
    } catch (error) {
      if (!isStorageError(error, 409)) throw error;
      return (await findRow<{ at: string }>(table, row.partitionKey, oid))?.at ?? at;
    }
  }

  /** When somebody confirmed reading a version, or undefined. */
  async function readingOf(policy: string, version: string, oid: string): Promise<string | undefined> {
    return (await findRow<{ at: string }>(await tables('Policies'), readingsOf(policy, version), oid))?.at;
  }

  /** Who confirmed reading a version, and when, by oid. */
  async function readings(policy: string, version: string): Promise<Map<string, string>> {
    const table = await tables('Policies');
    const found = new Map<string, string>();
    const filter = odata`PartitionKey eq ${readingsOf(policy, version)}`;
    for await (const row of table.listEntities<{ at: string }>({ queryOptions: { filter } }))
      found.set(row.rowKey as string, row.at);
    return found;
  }

  return { current, adopt, keepForm, confirmReading, readingOf, readings };
}

const readingsOf = (policy: string, version: string) => `read~${policy}~${version}`;
