import { isRecord } from '#domain/typed.ts';

/** Reads from a policy file whose shape is not known yet; a missing value is empty. */
export function recordIn(data: unknown, key?: string): Record<string, unknown> {
  const value = key === undefined ? data : recordIn(data)[key];
  return isRecord(value) && !Array.isArray(value) ? value : {};
}

export function listIn(data: unknown, key: string): unknown[] {
  const value = recordIn(data)[key];
  return Array.isArray(value) ? value : [];
}

export function textIn(data: unknown, key: string): string {
  const value = recordIn(data)[key];
  return typeof value === 'string' ? value : '';
}

/** The setting that replaces a value, `{ "$setting": "id" }`, or null. */
export function settingIn(value: unknown): string | null {
  return textIn(value, '$setting') || null;
}

/** The policy's own terms in a text: `{statement}` becomes "planning and review statement". */
export function inTerms(file: Record<string, unknown>, text: string): string {
  const terms = recordIn(file, 'wording');
  return text.replace(/\{(\w+)\}/g, (whole, term: string) => textIn(terms, term) || whole);
}

/** A path into a file, such as `['obligations', 3, 'due', 'amount']`. */
export type Path = readonly (string | number)[];

/** A path as people write it, and as the server names the place of a fault: `obligations[3].due.amount`. */
export function pathText(path: Path): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return text.replace(/^\./, '');
}

/** The steps of a path written in that way. */
export function pathSteps(text: string): Path {
  return [...text.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
}

type WithValueArgs = { file: Record<string, unknown>; path: Path; value: unknown };

/** A copy of the file with one value replaced. A path that leads nowhere changes nothing. */
export function withValue({ file, path, value }: WithValueArgs): Record<string, unknown> {
  return recordIn(replaced({ data: file, rest: path, value }));
}

type ReplacedArgs = { data: unknown; rest: Path; value: unknown };

function replaced({ data, rest: [step, ...rest], value }: ReplacedArgs): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data))
    return data.map((each, index) => (index === step ? replaced({ data: each, rest, value }) : each));
  if (!isRecord(data) || !(step in data)) return data;
  return { ...data, [step]: replaced({ data: data[step], rest, value }) };
}
