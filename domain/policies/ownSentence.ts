import { sentence } from '../sentence.ts';
import { isRecord } from '../typed.ts';
import { inWordsOf, shippedFiles } from './packs.ts';
import type { PolicyPack, RuleRef } from './policyPack.ts';

/**
 * A clause in the school's own words, in quotation marks, where its copy of the policy words it itself; undefined where
 * it stands as the app paraphrases it, which is nobody's sentence and is not quoted. A copy whose duty for section 4.3
 * reads "Meet within the first fortnight" gives “Meet within the first fortnight”.
 */
export function ownSentence(pack: PolicyPack, { rule, clause }: RuleRef): string | undefined {
  const found = sentencesOf(pack).get(`${rule} ${clause}`);
  return found === undefined ? undefined : `“${sentence(inWordsOf(pack, found))}”`;
}

const known = new WeakMap<PolicyPack, ReadonlyMap<string, string>>();

/** What a policy words otherwise than those that ship with the app, by rule and clause; the first sentence of each. */
function sentencesOf(pack: PolicyPack): ReadonlyMap<string, string> {
  const found = known.get(pack);
  if (found) return found;
  shipped ??= new Set(shippedFiles().flatMap(({ data }) => worded(data).map(([, text]) => text)));
  const own = worded(pack).filter(([, text]) => !shipped?.has(text));
  const sentences = new Map(own.toReversed());
  known.set(pack, sentences);
  return sentences;
}

let shipped: ReadonlySet<string> | undefined;

/** Each sentence of a policy that stands beside its rule and clause. */
function worded(data: unknown): [string, string][] {
  if (Array.isArray(data)) return data.flatMap(worded);
  if (!isRecord(data)) return [];
  const { rule, clause, text, duty } = data;
  const here = [text, duty].filter((each) => typeof each === 'string');
  const isRuled = typeof rule === 'string' && typeof clause === 'string';
  return [
    ...(isRuled ? here.map((each): [string, string] => [`${rule} ${clause}`, each]) : []),
    ...Object.values(data).flatMap(worded),
  ];
}
