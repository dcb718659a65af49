import type { LocalPerson } from '../localPerson.ts';
import { userProperty } from './userShape.ts';

type Test = (person: LocalPerson) => boolean;

const EQUALS = /^(\w+) (eq|ne) ('(?:[^']|'')*'|true|false|null)$/i;
const STARTS_WITH = /^startswith\((\w+), ?'((?:[^']|'')*)'\)$/i;
const ONE_OF = /^(\w+) in \(([^)]*)\)$/i;

/** A `$filter` of the simple kinds (`eq`, `ne`, `startswith`, `in`, joined by `and`); undefined for any other. */
export function userFilter(filter: string | null): Test | undefined {
  if (filter === null) return () => true;
  const tests = filter.split(/ and /i).map((part) => simpleTest(part.trim()));
  if (tests.some((test) => test === undefined)) return undefined;
  return (person) => tests.every((test) => test?.(person));
}

function simpleTest(text: string): Test | undefined {
  const equals = EQUALS.exec(text);
  if (equals) {
    const [, name = '', operator = '', literal = ''] = equals;
    const wanted = valueOf(literal);
    return (person) => same(userProperty(person, name), wanted) === (operator.toLowerCase() === 'eq');
  }
  const starts = STARTS_WITH.exec(text);
  if (starts) {
    const [, name = '', start = ''] = starts;
    return (person) => {
      const value = userProperty(person, name);
      return typeof value === 'string' && value.toLowerCase().startsWith(unquoted(start).toLowerCase());
    };
  }
  const oneOf = ONE_OF.exec(text);
  if (oneOf) {
    const [, name = '', list = ''] = oneOf;
    const values = list.split(',').map((each) => valueOf(each.trim()));
    return (person) => values.some((value) => same(userProperty(person, name), value));
  }
  return undefined;
}

function valueOf(literal: string): unknown {
  if (literal.startsWith("'")) return unquoted(literal.slice(1, -1));
  if (literal === 'null') return null;
  return literal.toLowerCase() === 'true';
}

const unquoted = (text: string) => text.replaceAll("''", "'");

const same = (a: unknown, b: unknown) =>
  typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
