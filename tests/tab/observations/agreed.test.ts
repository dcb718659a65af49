import { describe, expect, test } from 'vitest';
import { type Agreed, afterRewording, agreedAnswer, agreedFrom, agreedOn } from '#tab/observations/agreed.ts';

const TOM = 'b7f7e0f2-0000-4000-8000-000000000005';
const ask: Agreed = { text: 'Ask the quiet ones', ownerOid: '', due: '2026-11-02' };
const lend: Agreed = { text: 'Lend the books', ownerOid: TOM, due: '' };

/** Types one text of the action points after the other. */
function typed(texts: readonly string[], agreed: readonly Agreed[] = [ask, lend]): Agreed[] {
  return texts
    .slice(1)
    .reduce<Agreed[]>(
      (kept, after, place) => afterRewording({ agreed: kept, before: texts[place] ?? '', after }),
      [...agreed],
    );
}

describe('who does an action point and by when', () => {
  const both = 'Ask the quiet ones\nLend the books';

  test('stays with a point that is reworded', () => {
    expect(typed([both, 'Ask the quiet ones\nLend the cards'])).toEqual([ask, { ...lend, text: 'Lend the cards' }]);
    const keys = [both, `${both} `, `${both} t`, `${both} to`];
    expect(typed(keys)).toEqual([ask, { ...lend, text: 'Lend the books to' }]);
  });

  test('stays with a point that is cleared and written again', () => {
    const keys = [both, '\nLend the books', 'A\nLend the books', 'Ask all\nLend the books'];
    expect(typed(keys)).toEqual([{ ...ask, text: 'Ask all' }, lend]);
  });

  test('stays with each point when another is removed, added or moved', () => {
    expect(agreedOn(lend.text, typed([both, 'Lend the books']))).toEqual(lend);
    const added = typed([both, 'Count to five\nAsk the quiet ones\nLend the books']);
    expect(added).toEqual([ask, lend]);
    expect(agreedOn('Count to five', added)).toEqual({ text: 'Count to five', ownerOid: '', due: '' });
    expect(typed([both, 'Lend the books\nAsk the quiet ones'])).toEqual([ask, lend]);
    expect(typed([both, 'Lend the books', both])).toEqual([ask, lend]);
  });

  test('is not taken over by a point that is added where another was removed before', () => {
    const keys = [
      both,
      'Ask the quiet ones\n',
      'Ask the quiet ones',
      'Ask the quiet ones\n',
      'Ask the quiet ones\nNew',
    ];
    expect(agreedOn('New', typed(keys))).toEqual({ text: 'New', ownerOid: '', due: '' });
  });

  test('is kept as an answer, without the points for which nothing was chosen', () => {
    const unchosen = { text: 'Count to five', ownerOid: '', due: '' };
    expect(agreedFrom(agreedAnswer([ask, unchosen, lend]))).toEqual([ask, lend]);
    expect([agreedAnswer([unchosen]), agreedFrom('')]).toEqual(['', []]);
  });
});
