import type { Setting } from '#domain/policies/settings.ts';
import { type JsonFault, jsonFault } from './jsonFault.ts';
import { listIn, recordIn, textIn } from './fileData.ts';
import { isRecord } from '#domain/typed.ts';

/**
 * A policy file that somebody chose or pasted: none, a text that can be read as JSON, or a text that cannot, and why.
 */
type OwnFile =
  | { kind: 'none' }
  | { kind: 'read'; file: Record<string, unknown> }
  | { kind: 'unreadable'; message: string };

/** Reads the text of a file as JSON. The server says whether it is a policy. */
export function readOwnFile(text: string): OwnFile {
  if (text.trim() === '') return { kind: 'none' };
  try {
    const data: unknown = JSON.parse(text);
    if (isRecord(data) && !Array.isArray(data)) return { kind: 'read', file: data };
    return { kind: 'unreadable', message: 'A policy file begins with { and ends with }. This is something else.' };
  } catch {
    const fault = jsonFault(text);
    return { kind: 'unreadable', message: fault ? faultInWords(fault) : 'This text is not JSON.' };
  }
}

/** Where a text stops being JSON, in words: the line, what was found, and what was expected. */
function faultInWords({ line, found, expected }: JsonFault): string {
  const there = found === '' ? 'the text ends' : `there is “${found}”`;
  return `This text is not JSON. In line ${line} ${there}, and ${expected} was expected.`;
}

const KINDS: readonly string[] = ['choice', 'yesNo', 'number', 'monthAndDay', 'text'] satisfies Setting['kind'][];

/** The settings of a file that can be shown as fields; the server will have reported the others as faults. */
export function settingsIn(file: Record<string, unknown>): Setting[] {
  return listIn(file, 'settings').filter((entry): entry is Setting => {
    const kind = textIn(entry, 'kind');
    if (textIn(entry, 'id') === '' || textIn(entry, 'label') === '' || !KINDS.includes(kind)) return false;
    return kind !== 'choice' || listIn(entry, 'choices').every((choice) => textIn(choice, 'value') !== '');
  });
}

/** The staff groups that a file covers. */
export function groupsIn(file: Record<string, unknown>): { id: string; name: string }[] {
  const covered = listIn(recordIn(file, 'covers'), 'staffGroups');
  return listIn(file, 'staffGroups')
    .map((group) => ({ id: textIn(group, 'id'), name: textIn(group, 'name') }))
    .filter(({ id }) => id !== '' && covered.includes(id));
}
