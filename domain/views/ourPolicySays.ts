import { ownSentence } from '../policies/ownSentence.ts';
import { inWordsOf } from '../policies/packs.ts';
import type { PolicyPack, RuleRef } from '../policies/policyPack.ts';
import type { PolicyEntry } from './policy.ts';
import { topicsOf } from './policyTopics.ts';

/** A clause, or the words in it that are meant. */
export type ClauseMeant = RuleRef & { text?: string | undefined };

/**
 * A clause as the school words it itself, quoted; otherwise as the pack paraphrases it. Undefined where the policy's
 * page has no words for it.
 */
export function ourPolicySays(pack: PolicyPack, { rule, clause, text }: ClauseMeant): string | undefined {
  const own = ownSentence(pack, { rule, clause });
  if (own !== undefined) return own;
  if (text !== undefined) return inWordsOf(pack, text);
  const entries = entriesOf(pack).get(`${rule} ${clause}`) ?? [];
  const entry = entries.find(({ kind }) => kind !== 'duty') ?? entries[0];
  return entry?.when ? `${entry.text.replace(/\.$/, '')}: ${entry.when}.` : entry?.text;
}

const known = new WeakMap<PolicyPack, ReadonlyMap<string, PolicyEntry[]>>();

function entriesOf(pack: PolicyPack): ReadonlyMap<string, PolicyEntry[]> {
  const found = known.get(pack);
  if (found) return found;
  const entries = topicsOf(pack, () => []).flatMap((topic) => topic.entries);
  const byClause = Map.groupBy(entries, ({ rule, clause }) => `${rule} ${clause}`);
  known.set(pack, byClause);
  return byClause;
}
