import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindOf, KINDS } from '#functions/storage/kinds.ts';
import { packIfFits } from '#functions/storage/longText.ts';
import type { z } from 'zod';
import { readEntry, WORK } from '#functions/queues/work.ts';
import { schemaToPin, withRolesOfToday } from './schemaToPin.ts';

const ROWS = join(import.meta.dirname, 'rows');
const PINS = join(import.meta.dirname, 'pins');

/** A row as it was once written, what was packed in it, and its present meaning where that differs. */
type Example = {
  row: { partitionKey: string; rowKey: string; shape?: number } & Record<string, unknown>;
  json?: unknown;
  means?: object;
};

const shapes = KINDS.flatMap((kind) =>
  kind.schemas.map((schema, index) => ({ kind, schema, number: index + 1, name: `${kind.name}.${index + 1}` })),
);
const exampleOf = (name: string) => JSON.parse(readFileSync(join(ROWS, `${name}.json`), 'utf8')) as Example;
const pinOf = (name: string): unknown => JSON.parse(readFileSync(join(PINS, `${name}.json`), 'utf8'));

describe('rows of every kind and shape there ever was', () => {
  test('each kind has its own name, and an example and a pin of every shape', () => {
    expect(new Set(KINDS.map(({ name }) => name)).size).toBe(KINDS.length);
    const missing = shapes.filter(
      ({ name }) => !existsSync(join(ROWS, `${name}.json`)) || !existsSync(join(PINS, `${name}.json`)),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test('no example and no pin is of a shape that the code has forgotten', () => {
    const known = new Set([...shapes.map(({ name }) => `${name}.json`), 'queues.json']);
    expect([...readdirSync(ROWS), ...readdirSync(PINS)].filter((file) => !known.has(file))).toEqual([]);
  });

  test.each(shapes)('$name is read as what it means', ({ kind, number, name }) => {
    const { row, json, means } = exampleOf(name);
    const { partitionKey, rowKey, shape: _, ...columns } = row;
    expect([name, row.shape ?? 1]).toEqual([name, number]);
    expect(kindOf(kind.table, row)).toBe(kind);
    const stored = { ...row, ...(json === undefined ? {} : packIfFits(json)), etag: 'W/"1"', timestamp: 'some time' };
    const value = kind.read(stored);
    expect(value).toEqual(means ?? { ...columns, ...(json !== undefined && { json }) });
    // Written in the present shape, it says the same.
    const written = kind.write({ partitionKey, rowKey }, value);
    expect(written).toMatchObject({ partitionKey, rowKey, shape: kind.shape });
    expect(kind.read(written)).toEqual(value);
  });

  test.each(shapes)(
    'what $name holds has not changed: a change is a new shape, with its own example and pin',
    ({ schema, name }) => {
      expect(schemaToPin(schema)).toEqual(withRolesOfToday(pinOf(name)));
    },
  );

  test('whole numbers that came back as 64 bits from a copy, as the client gives them, are the same numbers', () => {
    const long = (way: (value: number) => unknown) => (row: Record<string, unknown>) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, Number.isInteger(value) ? way(value as number) : value]),
      );
    let numbers = 0;
    for (const { kind, name } of shapes) {
      const { row, json } = exampleOf(name);
      const stored = { ...row, ...(json === undefined ? {} : packIfFits(json)) };
      numbers += Object.values(row).filter(Number.isInteger).length;
      for (const way of [BigInt, (value: number) => ({ type: 'Int64', value: String(value) })])
        expect([name, kind.read(long(way)(stored))]).toEqual([name, kind.read(stored)]);
    }
    expect(numbers).toBeGreaterThan(10);
    const [{ kind, name } = expect.fail('There is no kind.')] = shapes.filter(({ name }) => name === 'delivery.2');
    expect(() => kind.read({ ...exampleOf(name).row, attempts: 2n ** 60n })).toThrow(/is broken/);
    expect(() => kind.read({ ...exampleOf(name).row, attempts: '1' })).toThrow(/is broken/);
  });

  test('a field that nobody knows, or one that is missing, makes none of them readable', () => {
    for (const { kind, name } of shapes) {
      const { row, json } = exampleOf(name);
      const stored = { ...row, ...(json === undefined ? {} : packIfFits(json)) };
      expect(() => kind.read({ ...stored, unheardOf: 1 }), name).toThrow(/is broken/);
      expect(() => kind.read({ ...stored, shape: 99 }), name).toThrow(/newer/);
      expect(() => kind.read({ ...stored, shape: 'x' }), name).toThrow(/is broken/);
    }
  });
});

describe('messages that wait in a queue while the app is replaced', () => {
  /** What was sent, and its present meaning where that differs. */
  const queues = pinOf('queues') as Record<string, { sent: unknown[]; means?: unknown[]; schema: unknown }>;
  const all = Object.entries<z.ZodType>(WORK);

  test.each(all)('%s: each that a version sent is still understood', (name, schema) => {
    const { sent = [], means = [] } = queues[name] ?? {};
    expect(sent.length).toBeGreaterThan(0);
    for (const [at, message] of sent.entries()) expect(schema.parse(message)).toEqual(means[at] ?? message);
  });

  test.each(all)('%s: a change keeps a reader for what the version before sent', (name, schema) => {
    expect(schemaToPin(schema)).toEqual(queues[name]?.schema);
  });

  test.each(all)('%s: what its sender knew stands beside it, or does not', (name) => {
    const knows = { school: '0123456789abcdef', policies: 'fedcba9876543210' };
    for (const message of queues[name]?.sent ?? []) {
      const entry = { work: name, message, failed: 0 };
      expect(readEntry({ ...entry, knows })).toEqual({ ...entry, knows });
      expect(readEntry(entry)).toEqual(entry);
    }
  });
});
