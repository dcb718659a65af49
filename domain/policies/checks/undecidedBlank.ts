import { sentence } from '../../sentence.ts';
import type { Finding } from '../finding.ts';
import type { Setting } from '../settings.ts';
import type { PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { cite, rulesOf } from './wording.ts';

/** Blanks that are optional and empty, by the rule that they belong to (TA-04). What they would decide is left
 * open. Those that a gap of the policy is about are told with it. */
export function undecidedBlank({ pack }: PolicyProposal): Finding[] {
  const told = (pack.gaps ?? []).flatMap(({ settings = [] }) => settings);
  const empty = pack.settings.filter(
    (setting) =>
      setting.kind === 'text' && setting.optional && isEmpty(setting, pack.values) && !told.includes(setting.id),
  );
  return [...Map.groupBy(empty, ({ rule }) => rule).values()].flatMap((settings) => {
    const [first] = settings;
    return first ? [left(first, settings)] : [];
  });
}

function isEmpty({ id }: Setting, values: PolicyProposal['pack']['values']): boolean {
  return String(values[id] ?? '').trim() === '';
}

function left(first: Setting, settings: readonly Setting[]): Finding {
  return {
    kind: 'note',
    check: 'undecidedBlank',
    title: `${sentence(cite(first))}: ${settings.length === 1 ? 'a blank is' : `${settings.length} blanks are`} left empty`,
    text: `Nothing is filled in for ${inRow(settings.map(({ label }) => `“${label}”`))} (${cite(first)}). That is allowed: the general rule then counts for everybody. Fill it in if somebody should have a rule of his or her own.`,
    rules: rulesOf(settings),
  };
}
