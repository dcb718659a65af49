import { RestError } from '@azure/core-rest-pipeline';
import { describe, expect, test } from 'vitest';
import { inLog, withoutText } from '#functions/inLog.ts';

const PERSONAL = 'Grace Nwosu\n    at Larkmoor (the text of a review:1:2)\nfeels bullied';

function failure(make: () => unknown): unknown {
  return make();
}

/** Gives an error another text, after its stack was written with the first one. */
function retold(error: Error, message: string): Error {
  const { stack = '' } = error;
  return Object.assign(error, { message, stack });
}

describe('what a log holds of an error', () => {
  test.each([
    ['an error of the app', new Error(PERSONAL), /^Error\n {4}at .*inLog\.test\.ts:\d+/],
    [
      'an answer of storage',
      new RestError(PERSONAL, { statusCode: 503, code: 'ServerBusy' }),
      /^RestError 503 ServerBusy\n/,
    ],
    [
      'several at once',
      new AggregateError([new TypeError(PERSONAL), new Error(PERSONAL)], PERSONAL),
      /^2 failures: TypeError, Error\n {4}at /,
    ],
    ['a code that is a text', Object.assign(new Error(PERSONAL), { code: PERSONAL }), /^Error\n {4}at /],
    // As the Azure libraries do with the answer of a service, whose first text stays in the stack.
    ['another text than at first', retold(new Error(PERSONAL), 'Busy'), /^Error\n {4}at /],
    ['a name that is a text', Object.assign(new Error('x'), { name: PERSONAL }), /^Error\n {4}at /],
    ['a text that was thrown', PERSONAL, /^Error$/],
    ['nothing', undefined, /^Error$/],
  ])('%s: its kind and its place, and nothing of its text', (_what, error, shown) => {
    const given = failure(() => error);
    expect(inLog(given)).toMatch(shown);
    const thrown = withoutText(given, 'deliver');
    for (const text of [inLog(given), thrown.message, thrown.stack ?? '', String(thrown)])
      expect(text).not.toMatch(/Grace|Larkmoor|bullied/);
    expect(thrown.message).toMatch(/ in deliver$/);
  });
});
