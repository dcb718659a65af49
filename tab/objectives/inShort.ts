import type { LanguageWords } from '#domain/language/words.ts';
import type { Strand } from './strandsOf.ts';

/** What belongs to an objective, in one line: "2 pieces of evidence, 1 action open". */
export function inShort(strands: readonly Strand[], { t }: LanguageWords): string {
  const count = (thing: Strand['thing']) => strands.filter((each) => each.thing === thing).length;
  const actions = strands.flatMap(({ action }) => action ?? []);
  const open = actions.filter(({ closed }) => closed === null).length;
  const counts = [
    ['{count} pieces of evidence', count('evidence')],
    ['{count} documents', count('document')],
    ['{count} observations', count('observation')],
    ['{count} actions open', open],
    ['{count} actions closed', actions.length - open],
  ] as const;
  const there = counts.filter(([, number]) => number > 0).map(([text, number]) => t(text, { count: number }));
  return there.length > 0 ? there.join(', ') : t('Nothing added yet');
}
