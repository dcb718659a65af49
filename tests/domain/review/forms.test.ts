import { expect, test } from 'vitest';
import type { OwnForm } from '#domain/forms/ownForms.ts';
import type { Command } from '#domain/review/commands.ts';
import type { Context } from '#domain/review/context.ts';
import { decide } from '#domain/review/decide.ts';
import { applyEvent } from '#domain/review/fold.ts';
import { statementForm } from '#domain/review/forms.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { currentStatement } from '#domain/review/statements/statement.ts';
import { oidOf } from '#local/school/people.ts';
import { id, instant, play } from './story.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { textToSign } from './whatIsSigned.ts';

const REVIEWER = 5;

const form = (version: number, label: string): OwnForm => ({
  policy: 'kent-model',
  form: 'statement',
  version,
  at: '2026-09-01T09:00:00Z',
  by: oidOf(46),
  content: {
    id: 'statement',
    title: 'Our statement',
    schoolsOwn: true,
    fields: [{ id: 'summary', label, kind: 'text', required: true, rule: 'KM-25', clause: '4.3' }],
  },
});

test('KM-25 a statement is filled in with the school’s last form, and keeps the questions it was filled in under', () => {
  const story = play({ pack: 'kent-model', reviewee: 12, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  story.does('2026-09-14T09:00', REVIEWER, planningMeeting(id(1), '2026-10-05T15:30'));
  const at = story.contextAt('2026-10-06T09:00');
  const before: Context = { ...at, ownForms: [form(1, 'What was agreed?')] };
  const later: Context = { ...at, ownForms: [form(2, 'What did you decide?'), form(1, 'What was agreed?')] };
  const reviewer = at.person(oidOf(REVIEWER));
  if (!reviewer) throw new Error('There is no reviewer.');
  const draft: Command = { type: 'draftStatement', version: 1, answers: { summary: 'To read more.' } };
  const decided = decide(draft, { review: story.review(), actor: reviewer, context: before });
  if (isRefusal(decided)) throw new Error(decided.message);
  const written = decided.reduce(
    (review, event, index) =>
      applyEvent(review, { seq: review.version + index + 1, at: instant('2026-10-06T09:00'), by: reviewer.oid, event }),
    story.review(),
  );
  const statement = currentStatement(written);
  if (!statement) throw new Error('There is no statement.');
  expect(statement.formVersion).toBe(1);
  expect(statementForm(later)).toMatchObject({ version: 2 });
  expect(textToSign(written, statement, later)).toBe(textToSign(written, statement, before));
  expect(textToSign(written, statement, later)).toContain('What was agreed?\nTo read more.');
});
