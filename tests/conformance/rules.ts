/** One rule of `docs/rules.md`. */
export type Rule = {
  /** `KM-41` */
  id: string;
  /** The heading above it: the policy. */
  policy: string;
  /** The place in the policy's own text; empty for rules across all policies. */
  clause: string;
  /** `D`, `S D` … */
  kinds: string;
  rule: string;
};

export const RULE_ID = /\b(?:KM|TA|PA|KS|KC|X)-\d{2}\b/g;

/** The rules in the tables of a page, in the page's order. An id that occurs twice is refused. */
export function parseRules(page: string): Rule[] {
  const rules: Rule[] = [];
  let policy = '';
  let columns: string[] = [];
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) policy = line.slice(3).trim();
    if (!line.startsWith('|')) continue;
    const cells = cellsOf(line);
    if (cells[0] === 'id') columns = cells;
    if (!/^(?:KM|TA|PA|KS|KC|X)-\d{2}$/.test(cells[0] ?? '')) continue;
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    rules.push({ id: cell('id'), policy, clause: cell('clause'), kinds: cell('kind'), rule: cell('rule') });
  }
  const twice = rules.find((rule, index) => rules.findIndex((each) => each.id === rule.id) !== index);
  if (twice) throw new Error(`${twice.id} stands twice among the rules.`);
  return rules;
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
