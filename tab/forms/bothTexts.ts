import { rowsAnswer, rowsIn } from '#domain/forms/answers.ts';
import type { Form } from '#domain/forms/form.ts';

type Values = Record<string, string>;

type BothTextsArgs = { mine: Values; theirs: Values; form?: Form | undefined };

/**
 * Both texts of each field that differs, one after the other; rows below one another. A date, a number or a chosen
 * answer can have only one value: this window's or, where this window has none, the other's.
 */
export function bothTexts({ mine, theirs, form }: BothTextsArgs): Values {
  const kinds = new Map(form?.fields.map(({ id, kind }) => [id, kind]));
  const ids = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...ids].map((id) => {
      const [a, b] = [mine[id] ?? '', theirs[id] ?? ''];
      if (a === b || b === '') return [id, a];
      if (a === '') return [id, b];
      switch (kinds.get(id)) {
        case 'choice':
        case 'date':
        case 'yesNo':
        case 'number':
          return [id, a];
        case 'rows':
          return [id, rowsAnswer([...(rowsIn(a) ?? [[a]]), ...(rowsIn(b) ?? [[b]])])];
        case 'line':
          return [id, `${a} / ${b}`];
        case 'points':
          return [id, `${a}\n${b}`];
        case 'text':
        case undefined:
          return [id, `${a}\n\n${b}`];
      }
    }),
  );
}
