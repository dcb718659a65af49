import type { AdoptionCheck } from '#domain/views/policy.ts';
import type { FieldProblem } from '../api/client.ts';
import { findingKey } from './findingKey.ts';
import type { Plan } from './plan.ts';

/** The form of a policy's short name; the server checks for the same. */
const NAME = /^[a-z][a-z0-9-]{2,59}$/;

const FILE_FAULT = 'The policy file is not right yet; below it stands where and why.';

/** The form field at which a fault of the file belongs: an edited number or word, the copy's title or name. */
export function fieldOfFileProblem(plan: Plan, at: string): string | undefined {
  if (plan.usesOwnFile) return undefined;
  if (plan.isNewCopy && (at === 'title' || at === 'id')) return at;
  return plan.edited.find((editable) => editable.at === at)?.key;
}

/** What prevents a draft from being sent, by field; empty when nothing does. */
export function obstacles(plan: Plan, check: AdoptionCheck | undefined): FieldProblem[] {
  const unreadable = plan.unreadable === null ? [] : [{ field: 'file', message: plan.unreadable }];
  const faults = (check?.fileProblems ?? []).map(({ at, message }) => {
    const field = fieldOfFileProblem(plan, at);
    return field ? { field, message } : { field: 'file', message: FILE_FAULT };
  });
  const told = [...nameFaults(plan), ...unreadable, ...faults];
  return [...new Map(told.map((fault) => [fault.field, fault])).values()];
}

function nameFaults(plan: Plan): FieldProblem[] {
  if (!plan.isNewCopy) return [];
  if (plan.title.trim() === '') return [{ field: 'title', message: 'Enter a title for your copy.' }];
  return NAME.test(plan.id)
    ? []
    : [{ field: 'id', message: 'Use three to sixty small letters, digits and hyphens, beginning with a letter.' }];
}

/** Faults with the name of the number or wording concerned, for reading them away from their fields. */
export function withLabels(plan: Plan, faults: readonly FieldProblem[]): FieldProblem[] {
  const labels = new Map(plan.edited.map(({ key, label }) => [key, label]));
  return faults.map(({ field, message }) => {
    const label = labels.get(field);
    return { field, message: label === undefined ? message : `${label}: ${message}` };
  });
}

/** Conflicts that have not been ticked as seen, by the finding's key. */
export function unseenConflicts(check: AdoptionCheck | undefined, seen: readonly string[]): FieldProblem[] {
  return (check?.findings ?? [])
    .filter((finding) => finding.kind === 'conflict' && !finding.isDecided && !seen.includes(findingKey(finding)))
    .map((finding) => ({ field: findingKey(finding), message: 'Tick that you have seen this before you adopt.' }));
}
