import type { z } from 'zod';
import { sentence } from '../sentence.ts';

type Issue = z.core.$ZodIssue;

/** A fault, with the path from the place of its report. The fault of a union is that of the nearest branch. */
export type Fault = { path: PropertyKey[]; message: string };

/** People's names for kinds of values. */
const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group in { }',
  record: 'a group in { }',
};

/**
 * What is wrong at a place of a policy file, in plain English. Messages from the format's own rules stay as they are.
 */
export function faultInWords(issue: Issue): Fault {
  if (issue.code === 'invalid_union') {
    const nearest = nearestBranch(issue.errors);
    if (!nearest)
      return { path: issue.path, message: 'This is none of the forms that the format knows for this place.' };
    const fault = faultInWords(nearest);
    return { path: [...issue.path, ...fault.path], message: fault.message };
  }
  return { path: issue.path, message: tell(issue) };
}

/**
 * The first fault of the branch that got furthest: the one with the fewest faults, and none that says "wrong kind of
 * thing".
 */
function nearestBranch(branches: readonly Issue[][]): Issue | undefined {
  const weight = (issues: readonly Issue[]) =>
    issues.reduce(
      (sum, issue) =>
        sum + (issue.code === 'unrecognized_keys' ? 1 + issue.keys.length : issue.path.length === 0 ? 10 : 1),
      0,
    );
  return branches.toSorted((a, b) => weight(a) - weight(b))[0]?.[0];
}

function tell(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('received undefined')
        ? `This is missing: ${KINDS[issue.expected] ?? issue.expected} belongs here.`
        : `${sentence(KINDS[issue.expected] ?? issue.expected)} belongs here.`;
    case 'invalid_value':
      return `Choose one of: ${issue.values.join(', ')}.`;
    case 'unrecognized_keys':
      return `The format knows no ${issue.keys.map((key) => `“${key}”`).join(', ')} here. Take it out, or look how it is spelt.`;
    case 'too_small':
      if (issue.origin === 'string') return 'Fill this in.';
      return issue.origin === 'array'
        ? `The list needs at least ${issue.minimum}.`
        : `Give ${issue.inclusive ? `${issue.minimum} or more` : `more than ${issue.minimum}`}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `This may have at most ${issue.maximum} characters.`
        : `Give ${issue.inclusive ? `${issue.maximum} or less` : `less than ${issue.maximum}`}.`;
    case 'invalid_format':
      return issue.message.startsWith('Invalid')
        ? 'This is not written as the format asks for.'
        : `Give ${issue.message}.`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return issue.message;
  }
}
