import { describe, expect, test } from 'vitest';
import { accessTo } from '#domain/review/access/accessTo.ts';
import { whoSees } from '#domain/review/people.ts';
import { passOn } from '#domain/review/statements/copies.ts';
import { oidOf } from '#local/school/people.ts';
import { play } from './story.ts';

const HEADTEACHER = 1;
const CHAIR = 51;
const GOVERNOR = 52;
const PANEL_LEAD = 53;

const story = play({
  pack: 'kent-model',
  reviewee: HEADTEACHER,
  reviewer: PANEL_LEAD,
  approver: CHAIR,
  opened: '2026-09-01T09:00',
});

describe('KM-51 who holds the headteacher’s statement', () => {
  const context = story.contextAt('2026-10-05T09:00');
  const sees = (number: number) => {
    const person = context.person(oidOf(number));
    return person ? [...accessTo({ review: story.review(), person, context })] : [];
  };
  const copies = passOn(1, { review: story.review(), context }).flatMap((event) =>
    event.type === 'statementCopied' ? event.copies : [],
  );

  test('KM-51 KM-12 the panel that reviews is the review committee: its lead has a full copy and sees the review', () => {
    expect(sees(PANEL_LEAD)).toContain('whole');
    expect(sees(CHAIR)).toEqual(['final', 'decisions', 'assessment', 'reviewers']);
    expect(copies).toMatchObject([
      { to: oidOf(HEADTEACHER), as: 'copy' },
      { to: oidOf(CHAIR), as: 'original' },
      { to: oidOf(PANEL_LEAD), as: 'copy', rule: 'KM-51' },
    ]);
  });

  test('KM-51 other governors do not, and nobody by that role', () => {
    for (const number of [GOVERNOR, 54]) expect(sees(number)).toEqual([]);
    expect(whoSees(story.review(), context)).not.toContain(oidOf(GOVERNOR));
  });
});
