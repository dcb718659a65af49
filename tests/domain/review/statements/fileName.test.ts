import { expect, test } from 'vitest';
import { fileNameOf } from '#domain/review/statements/fileName.ts';

test('a statement’s file says what it is, whose, of which cycle and which version', () => {
  const given = { statement: 'planning and review statement', reviewee: 'Imogen Clarke', version: 1 };
  expect(fileNameOf({ ...given, cycle: { start: '2026-09-01', end: '2027-08-31' } })).toBe(
    'Planning and review statement, Imogen Clarke, 2026 to 2027, version 1.pdf',
  );
  expect(fileNameOf({ ...given, statement: 'review/plan', cycle: { start: '2026-01-01', end: '2026-12-31' } })).toBe(
    'Review-plan, Imogen Clarke, 2026, version 1.pdf',
  );
});
