import { rowsAnswer, rowsIn } from '#domain/forms/answers.ts';

/** Who does an action point and by when, as it stands in the form: the empty text where nothing was chosen. */
export type Agreed = { text: string; ownerOid: string; due: string };

/** What is kept in the form of who does each action point: an answer of the kind `rows`. */
export function agreedAnswer(agreed: readonly Agreed[]): string {
  const chosen = agreed.filter(({ ownerOid, due }) => ownerOid !== '' || due !== '');
  return rowsAnswer(chosen.map(({ text, ownerOid, due }) => [text, ownerOid, due]));
}

/** Who does each action point, from what is kept in the form. */
export function agreedFrom(answer: string): Agreed[] {
  return (rowsIn(answer) ?? []).map(([text = '', ownerOid = '', due = '']) => ({ text, ownerOid, due }));
}

/** Who does this action point and by when. */
export function agreedOn(point: string, agreed: readonly Agreed[]): Agreed {
  return agreed.find(({ text }) => text === point) ?? { text: point, ownerOid: '', due: '' };
}

type Rewording = { agreed: readonly Agreed[]; before: string; after: string };

/**
 * Who does each action point once their text has changed from `before` to `after`. Unchanged words keep who does them and
 * by when, wherever they now stand. A line whose words are new keeps what was agreed on the line in its place, if the words
 * there are gone: "Ask more" → "Ask all" is the same point. A line that is empty for a moment keeps it, too.
 */
export function afterRewording({ agreed, before, after }: Rewording): Agreed[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const reworded = new Map(
    old.flatMap((line, place) => {
      const next = now[place];
      return next === undefined || now.includes(line) || old.includes(next) ? [] : [[line, next] as const];
    }),
  );
  return agreed
    .map((each) => ({ ...each, text: reworded.get(each.text) ?? each.text }))
    .filter(({ text }) => text !== '' || now.includes(''));
}

const linesOf = (text: string) => text.split('\n').map((line) => line.trim());
