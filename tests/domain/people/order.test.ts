import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asRead, inOrder } from '#domain/inOrder.ts';
import { inOrderOfTime } from '#domain/calendar/moments.ts';
import { byName, firstOf, inDecidingOrder } from '#domain/people/order.ts';

const named = (oid: string, name: string) => ({ oid, name });
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

describe('the order of people', () => {
  test('X-17 two Sarah Joneses always stand in the same order', () => {
    const two = [named('b', 'Sarah Jones'), named('a', 'Sarah Jones')];
    for (const order of [byName, inDecidingOrder])
      expect(two.toSorted(order).map(({ oid }) => oid)).toEqual(['a', 'b']);
  });

  test('a list that is read is in the order of an English dictionary', () => {
    const read = ['Zoe Ahl', 'Åsa Berg', 'Ian de Souza', 'Ian Dean'].map((name) => named(name, name));
    expect(names(read.toSorted(byName))).toEqual(['Åsa Berg', 'Ian de Souza', 'Ian Dean', 'Zoe Ahl'].toSorted(asRead));
    expect(names(read.toSorted(byName))).toEqual(['Åsa Berg', 'Ian de Souza', 'Ian Dean', 'Zoe Ahl']);
  });

  test('who comes first follows from the letters as they stand, in one code point or two', () => {
    const four = [named('1', '\u00c5sa'), named('2', 'A\u030asa'), named('4', 'zoe'), named('3', 'Zoe')];
    expect(four.toSorted(inDecidingOrder).map(({ oid }) => oid)).toEqual(['3', '4', '1', '2']);
    expect(firstOf(four)?.oid).toBe('3');
    expect(firstOf(four, ({ name }) => name.endsWith('sa'))?.oid).toBe('1');
    expect(firstOf([], () => true)).toBeUndefined();
  });

  test('for names in plain letters who comes first is who stands first in an English list', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')),
      minLength: 1,
    });
    const name = fc.tuple(word, fc.constantFrom(' ', "'", '-'), word).map((parts) => parts.join(''));
    const english = new Intl.Collator('en-GB', { sensitivity: 'base' });
    fc.assert(
      fc.property(name, name, (a, b) => {
        fc.pre(a.replaceAll(/\w/g, '') === b.replaceAll(/\w/g, ''));
        const decided = Math.sign(inDecidingOrder(named('a', a), named('a', b)));
        expect(decided).toBe(Math.sign(english.compare(a, b)));
      }),
    );
  });
});

describe('the order of dates, keys and moments', () => {
  test('by code units', () => {
    expect(['ä', 'b', 'a', 'Z', 'a'].toSorted(inOrder)).toEqual(['Z', 'a', 'a', 'b', 'ä']);
  });

  test('of moments by when they are, however exactly they are written', () => {
    const moments = ['2026-10-05T08:00:00.5Z', '2026-10-05T08:00:00Z', '2026-10-05T08:59:00+01:00'];
    expect(moments.toSorted(inOrderOfTime)).toEqual([moments[2], moments[1], moments[0]]);
  });
});
