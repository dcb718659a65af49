import { inTerms, pathSteps, recordIn, textIn } from './fileData.ts';

const PARTS: Record<string, string> = {
  obligations: 'duty',
  limits: 'limit',
  settings: 'setting',
  choices: 'answer',
  provisions: 'provision',
  cycles: 'cycle',
  cycleCases: 'special case of the cycle',
  exceptions: 'exception',
  scales: 'scale',
  fields: 'question',
  suspensions: 'reason for suspending',
  staffGroups: 'staff group',
  table: 'line',
  kinds: 'kind',
  values: 'value',
};

/**
 * A place in a policy file in words: `obligations[3].due.amount` becomes "duty 4, “Draft the statement” (KM-41, clause
 * 4.9), due, amount". A missing entry is named only by its position.
 */
export function placeInWords(at: string, file: Record<string, unknown>): string {
  const steps = pathSteps(at);
  let data: unknown = file;
  const words: string[] = [];
  steps.forEach((step, index) => {
    data = typeof step === 'number' ? (Array.isArray(data) ? data[step] : undefined) : recordIn(data)[step];
    if (typeof step === 'number') words.push(`${partOf(steps[index - 1])} ${step + 1}${nameOf(data, file)}`);
    else if (typeof steps[index + 1] !== 'number') words.push(inWords(step));
  });
  return words.join(', ');
}

const partOf = (step: string | number | undefined) =>
  PARTS[String(step)] ?? `${inWords(String(step ?? 'entry'))}, entry`;

function nameOf(entry: unknown, file: Record<string, unknown>): string {
  const told = textIn(entry, 'duty') || textIn(entry, 'label') || textIn(entry, 'name') || textIn(entry, 'text');
  const name = inTerms(file, told);
  const clause = textIn(entry, 'clause');
  const short = name.length > 60 ? `${name.slice(0, 57)}…` : name;
  return `${short ? `, “${short}”` : ''}${clause ? ` (clause ${clause})` : ''}`;
}

/** `leastMinutes` as "least minutes". */
const inWords = (step: string | number) =>
  String(step)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
