import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PREVIEWS } from '#bot/cards/preview.ts';
import { shippedPacks } from '#domain/policies/packs.ts';
import { deliveryPlace, readDeliveryPlace, sayingKey } from '#domain/review/deliveryPlace.ts';
import { dutyKey, readDutyKey, reminderIn, reminderOf, stepKey } from '#domain/review/dutyKey.ts';
import { type KeyForm, keysOf, PARTS } from '#domain/review/keyTable.ts';
import {
  CATALOGUE,
  catalogue,
  keyOf,
  MESSAGE_KINDS,
  MESSAGES,
  messageKey,
  readMessageKey,
} from '#domain/review/messageKey.ts';
import pinned from './messageKeys.json' with { type: 'json' };

/** What a change of a key would cause, for people who make one. */
const FOR_EVER =
  'What was sent, or recorded as done, is remembered under this key in the storage of every school. With another key it is sent again, and what was recorded is owed anew. Leave the entry as it is and add a new one, with `since` one above the present `CATALOGUE`.';

type Parts = Record<string, string | number>;
type Example = [parts: Parts, key: string];

const make = messageKey as (name: string, parts: Parts) => string;
const place = deliveryPlace as (name: string, parts: Parts) => string;
const saying = sayingKey as (name: string, parts: Parts) => string;
const duty = dutyKey as (name: string, parts: Parts) => string;

const sorted = (names: readonly string[]) => names.toSorted((a, b) => (a < b ? -1 : 1));

describe('keys are for ever', () => {
  const messages = Object.entries(pinned.messages) as [string, Example][];

  test('each entry of the table has an example in messageKeys.json, and each example its entry', () => {
    expect(sorted(Object.keys(MESSAGES)), FOR_EVER).toEqual(sorted(Object.keys(pinned.messages)));
  });

  test.each(messages)('%s is made as it always was, and read', (name, [parts, key]) => {
    expect(make(name, parts), FOR_EVER).toBe(key);
    expect(readMessageKey(key), FOR_EVER).toEqual({ name, parts });
  });

  test('so are the places of deliveries, and what is said once', () => {
    for (const [name, [parts, key]] of Object.entries(pinned.places) as [string, Example][]) {
      expect(place(name, parts), FOR_EVER).toBe(key);
      expect(readDeliveryPlace(key), FOR_EVER).toEqual({ name, parts });
    }
    for (const [name, [parts, key]] of Object.entries(pinned.said) as [string, Example][])
      expect(saying(name, parts), FOR_EVER).toBe(key);
  });

  test.each(shippedPacks())('every duty of $id has the key that it always had', ({ id, obligations }) => {
    const aboutId = '5f0c1d2e-0000-4000-8000-00000000000a';
    const made = obligations.map(({ id: obligation, starts }) => {
      if (starts.includes('policyAdopted'))
        return [obligation, dutyKey('policyDuty', { obligation, day: '2026-10-12' })];
      return starts.includes('joined')
        ? [obligation, dutyKey('policyToRead', { obligation, oid: '0a1b2c3d-0000-4000-8000-000000000012' })]
        : [obligation, dutyKey('duty', { obligation, aboutId, revision: 2 })];
    });
    expect(Object.fromEntries(made), FOR_EVER).toEqual(pinned.duties[id as keyof typeof pinned.duties]);
  });

  test.each(shippedPacks())(
    'every reminder of a duty of $id has the key that it always had',
    ({ id, obligations, ladders }) => {
      const parts = {
        obligation: obligations[0]?.id ?? '',
        aboutId: '5f0c1d2e-0000-4000-8000-00000000000a',
        revision: 2,
      };
      const nameOf = (before: number) => ({ 1: 'tomorrow', 2: 'soon' })[before] ?? 'inGoodTime';
      const steps = [
        ...ladders.days.workingDaysBefore.map((before) => stepKey(nameOf(before), before)),
        ...ladders.hours.hoursBefore.map((before, index) => stepKey(index === 0 ? 'soon' : 'today', before)),
        ...['start', 'today', 'overdue', 'nextInLine'].map((name) => stepKey(name, undefined)),
      ];
      const reminderKeys = [dutyKey('duty', parts), dutyKey('movedDuty', { ...parts, suspensions: 2 })];
      const made = steps.flatMap((step) => reminderKeys.map((key) => keyOf(reminderOf(key, step))));
      expect(sorted(made), FOR_EVER).toEqual(sorted(pinned.reminders[id as keyof typeof pinned.reminders]));
    },
  );

  test('one entry renamed is noticed', () => {
    const renamed = keysOf({ meetingNotice: 'meetingNews.{meetingId}.{revision}' });
    const [parts, key] = pinned.messages.meetingNotice as [{ meetingId: string; revision: number }, string];
    expect(renamed.make('meetingNotice', parts)).not.toBe(key);
  });
});

/** Any value that the form of a part allows, and that can be written in only one way. */
const HOLDS = {
  id: fc.oneof(fc.uuid(), fc.stringMatching(/^[a-zA-Z0-9_~-]{1,40}$/), fc.constantFrom('v1', 'plan', 'annual-review')),
  guid: fc.uuid(),
  whole: fc.nat(),
  word: fc.stringMatching(/^[a-zA-Z]{1,20}$/),
  day: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2199-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  instant: fc
    .tuple(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2199-01-01'), noInvalidDate: true }),
      fc.constantFrom('', '.1', '.123', '.123456', '.123456789'),
    )
    .map(([date, fraction]) => `${date.toISOString().slice(0, 19)}${fraction}Z`),
  step: fc
    .tuple(fc.constantFrom('start', 'inGoodTime', 'soon', 'tomorrow', 'today', 'overdue', 'nextInLine'), fc.nat(36))
    .map(([name, before]) => (before === 0 ? name : `${name}-${before}`)),
} as const satisfies Record<KeyForm, fc.Arbitrary<string | number>>;

/** Parts for a pattern, of any value. */
function partsFor(pattern: string): fc.Arbitrary<Parts> {
  const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof typeof PARTS);
  return fc.record(
    Object.fromEntries(names.map((name) => [name, HOLDS[PARTS[name]] as fc.Arbitrary<string | number>])),
  );
}

describe('a key is read as it was made', () => {
  test.each(Object.entries(MESSAGES))('%s', (name, { key }) => {
    fc.assert(
      fc.property(partsFor(key), (parts) => {
        expect(readMessageKey(make(name, parts))).toEqual({ name, parts });
      }),
    );
  });

  test.each(
    [
      '{obligation}.{aboutId}.{revision}',
      '{obligation}.{aboutId}.{revision}.after{suspensions}',
      '{obligation}.{day}',
      '{obligation}.{oid}',
    ].map(
      (pattern, at) => [(['duty', 'movedDuty', 'policyDuty', 'policyToRead'] as const)[at] ?? 'duty', pattern] as const,
    ),
  )('the duty %s, and each reminder of it', (name, pattern) => {
    fc.assert(
      fc.property(partsFor(pattern), HOLDS.step, (parts, step) => {
        const made = duty(name, parts);
        expect(readDutyKey(made)).toEqual({ name, parts });
        const read = readMessageKey(keyOf(reminderOf(made, step)));
        expect(read && reminderIn(read)).toMatchObject({
          reminderKey: made,
          step: step.split('-')[0],
        });
      }),
    );
  });

  test('what is no key reads as none', () => {
    for (const key of ['', 'k', 'meetingNotice', 'meetingNotice.m1.x', 'statementToRead.1.yesterday'])
      expect([key, readMessageKey(key)]).toEqual([key, undefined]);
  });
});

/** What a `since` that is too early would cause, for people who add an entry. */
const NEVER_GROWS =
  'Catalogue 1 is what commit c9fb4c6 could send, and never grows: whatever is of it counts as sent in the past where a school has its key, and goes out where it has not. A new kind of message with `since: 1` would send every school its history. Raise `CATALOGUE`, give the new entry that number, and list it under that number in messageKeys.json; no entry moves from its number.';

describe('the catalogue of messages', () => {
  test('each entry is of the catalogue in which it first stood', () => {
    const since = Object.entries(pinned.since).flatMap(([version, names]) =>
      names.map((name) => [name, Number(version)] as const),
    );
    const now = Object.entries(MESSAGES).map(([name, entry]) => [name, entry.since] as const);
    expect(since.length).toBe(new Set(since.map(([name]) => name)).size);
    expect(Object.fromEntries(now), NEVER_GROWS).toEqual(Object.fromEntries(since));
  });

  test('the first catalogue is closed: the 111 entries that there were before there was one', () => {
    const first = pinned.since['1'];
    expect([first.length, createHash('sha256').update(first.join('\n')).digest('hex')], NEVER_GROWS).toEqual([
      111,
      '11f78b7bc6bd26aca76accdfc480279e5de5e92935a0f027baf7c5dfd414cf29',
    ]);
  });

  test('no entry is of a version to come, and the last version has one', () => {
    const versions = Object.values(MESSAGES).map(({ since }) => since as number);
    expect(Math.max(...versions)).toBe(CATALOGUE);
    expect(Math.min(...versions)).toBe(1);
    expect(catalogue.sinceOf('reviewBegun')).toBe(1);
  });

  test('every kind of message that has words in a preview is in the table, and no other', () => {
    expect(sorted(MESSAGE_KINDS)).toEqual(sorted(Object.keys(PREVIEWS)));
  });
});

/** The only files in which keys are made and read. */
const OWN = ['keyTable.ts', 'messageKey.ts', 'dutyKey.ts', 'deliveryPlace.ts'].map((name) => `domain/review/${name}`);

/** Texts with full stops between inserted values that are not keys of messages. */
const OTHERS: Readonly<Record<string, string>> = {
  'domain/views/todo.ts': 'tells the lines of a list on a screen apart',
};

test('no other file puts such a key together or takes one apart', () => {
  const heads = [...new Set(Object.values(MESSAGES).map(({ key }) => key.split('.')[0]))].filter(
    (head) => head !== 'duty',
  );
  const madeByHand = new RegExp('`(' + heads.join('|') + '|duty|policy|person|welcome|chat)\\.\\$\\{');
  const made = /\b[kK]ey\b[^;\n]{0,40}[:=(] ?`(\$\{|\w+\.\$\{)[^`\n]*\}\.[^`\n]*`/;
  // The keys of rows in storage are not keys of messages.
  const split =
    /(?<!row|partition)[kK]ey\)?\??\.(split|slice|startsWith|endsWith|replace|match|substring|indexOf|at)\(/;
  const found = ['domain', 'bot', 'functions', 'local'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(room, name))
      .filter((path) => !OWN.includes(path) && !(path in OTHERS) && !path.startsWith('local/tenant'))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .map((line, at) => ({ line, at: `${path}:${at + 1}` }))
          .filter(({ line }) => madeByHand.test(line) || made.test(line) || split.test(line))
          .map(({ line, at }) => `${at} ${line.trim()}`),
      ),
  );
  expect(found, 'Keys are made and read by messageKey.ts and its neighbours alone.').toEqual([]);
});
