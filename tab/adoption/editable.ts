import { inTerms, listIn, type Path, pathText, recordIn, settingIn, textIn, withValue } from './fileData.ts';

/** A number or wording of a policy file that can be changed in a copy without editing the file as a text. */
export type Editable = {
  /** Stable when the file's entries change places: it is named after the entry, not after its position. */
  key: string;
  /** Its place, in the form in which the server names faults. */
  at: string;
  path: Path;
  group: EditableGroup;
  label: string;
  kind: 'text' | 'number';
  value: string;
  unit: string;
  /** The setting that fills it in; such a value is chosen above and not edited here. */
  setAbove: string | null;
  rule: string;
  clause: string;
};

export type EditableGroup = 'wording' | 'deadlines' | 'limits' | 'objectives';

const TERMS: Record<string, string> = {
  reviewee: 'The person reviewed',
  reviewer: 'The person who reviews',
  statement: 'The record of a review',
  headteacher: 'The person who leads the school',
  approver: 'The person who confirms',
  observation: 'An observation',
};

/** Units in everyday words, for duties and for limits. */
const UNITS: Record<string, string> = {
  workingDays: 'working days',
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
  clockHours: 'hours',
};

/** The numbers that limits have, each with its unit; where the unit is empty, the file has it beside the number. */
const LIMIT_NUMBERS: Record<string, string> = {
  amount: '',
  leastMinutes: 'minutes',
  hours: 'hours',
  count: 'times',
  weeks: 'weeks',
  normallyAtMost: 'objectives',
  most: '',
};

/**
 * What can be changed in place: the policy's words, the amounts of deadlines, the limits, and the text about
 * objectives.
 */
export function editablesOf(file: Record<string, unknown>): Editable[] {
  return [...wording(file), ...deadlines(file), ...limits(file), ...objectives(file)];
}

function wording(file: Record<string, unknown>): Editable[] {
  return Object.entries(recordIn(file, 'wording')).map(([term, value]) =>
    editable({
      key: `wording.${term}`,
      path: ['wording', term],
      group: 'wording',
      label: TERMS[term] ?? term,
      kind: 'text',
      unit: '',
      value,
      entry: {},
    }),
  );
}

function deadlines(file: Record<string, unknown>): Editable[] {
  return listIn(file, 'obligations').flatMap((entry, index) => {
    const due = recordIn(entry, 'due');
    if (!('amount' in due)) return [];
    return editable({
      key: `deadline.${textIn(entry, 'id')}`,
      path: ['obligations', index, 'due', 'amount'],
      group: 'deadlines',
      label: inTerms(file, textIn(entry, 'duty')),
      kind: 'number',
      unit: `${UNITS[textIn(due, 'unit')] ?? ''} ${textIn(due, 'direction')}`,
      value: due['amount'],
      entry,
    });
  });
}

function limits(file: Record<string, unknown>): Editable[] {
  const seen = new Map<string, number>();
  return listIn(file, 'limits').flatMap((entry, index) => {
    const numbers = Object.keys(LIMIT_NUMBERS).filter((name) => name in recordIn(entry));
    if (numbers.length === 0) return [];
    const name = `${textIn(entry, 'kind')}.${textIn(entry, 'rule')}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const label = inTerms(file, textIn(entry, 'text'));
    return [...numbers, 'text'].map((number) =>
      editable({
        key: `limit.${name}.${count}.${number}`,
        path: ['limits', index, number],
        group: 'limits',
        label: number === 'text' ? 'How the limit is worded' : label,
        kind: number === 'text' ? 'text' : 'number',
        unit: number === 'text' ? '' : LIMIT_NUMBERS[number] || (UNITS[textIn(entry, 'unit')] ?? ''),
        value: recordIn(entry)[number],
        entry,
      }),
    );
  });
}

function objectives(file: Record<string, unknown>): Editable[] {
  const entry = recordIn(file, 'objectives');
  if (!('text' in entry)) return [];
  return [
    editable({
      key: 'objectives.text',
      path: ['objectives', 'text'],
      group: 'objectives',
      label: 'How objectives are agreed',
      kind: 'text',
      unit: '',
      value: entry['text'],
      entry,
    }),
  ];
}

type Found = Pick<Editable, 'key' | 'path' | 'group' | 'label' | 'kind' | 'unit'> & { value: unknown; entry: unknown };

function editable({ value, entry, ...found }: Found): Editable {
  const setAbove = settingIn(value);
  return {
    ...found,
    at: pathText(found.path),
    setAbove,
    value: setAbove === null ? String(value) : '',
    rule: textIn(entry, 'rule'),
    clause: textIn(entry, 'clause'),
  };
}

/** The edits that change something; a value typed back to its original is not an edit. */
export function standingEdits(editables: readonly Editable[], edits: Readonly<Record<string, string>>): Editable[] {
  return editables.filter(
    ({ key, value, setAbove }) => setAbove === null && edits[key] !== undefined && edits[key] !== value,
  );
}

type EditedFileArgs = {
  file: Record<string, unknown>;
  edited: readonly Editable[];
  edits: Readonly<Record<string, string>>;
};

/**
 * A copy of the file with the edits in it. Text that is not a number stays as typed, and the server refuses it with its
 * place.
 */
export function editedFile({ file, edited, edits }: EditedFileArgs): Record<string, unknown> {
  return edited.reduce((copy, { key, path, kind }) => {
    const text = (edits[key] ?? '').trim();
    const isNumber = kind === 'number' && text !== '' && Number.isFinite(Number(text));
    return withValue({ file: copy, path, value: isNumber ? Number(text) : text });
  }, file);
}

/** A name for a copy, made from its title: "Larkmoor’s reviews" becomes `larkmoors-reviews`. */
export function idFrom(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
