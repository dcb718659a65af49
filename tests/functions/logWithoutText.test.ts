import { describe, expect, test } from 'vitest';
import { logWithoutText } from '#functions/logWithoutText.ts';

describe('what a library writes to the console', () => {
  test.each(['error', 'warn'] as const)('as console.%s: of an error its kind and place, of a text all', (level) => {
    const written: unknown[][] = [];
    const write = (...given: unknown[]) => void written.push(given);
    const console = { error: write, warn: write };
    logWithoutText(console);
    console[level](new SyntaxError('Grace Nwosu is no JSON'), 'while reading');
    expect(written).toEqual([[expect.stringMatching(/^SyntaxError\n {4}at /), 'while reading']]);
    expect(JSON.stringify(written)).not.toContain('Grace');
  });
});
