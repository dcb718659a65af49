import type { AdoptionCheck } from '#domain/views/policy.ts';
import type { FieldProblem } from '../api/client.ts';
import { findingKey } from './findingKey.ts';
import type { Plan } from './plan.ts';

/** What a policy's short name is made of, as the server asks for it too. */
const NAME = /^[a-z][a-z0-9-]{2,59}$/;

/** Faults of the file that stand at a field of the form: an edited number or word, the copy's title and name. */
export function fieldOfFileProblem(plan: Plan, at: string): string | undefined {
  if (plan.usesOwnFile) return undefined;
  if (plan.isNewCopy && (at === 'title' || at === 'id')) return at;
  return plan.edited.find((editable) => editable.at === at)?.key;
}

/** What keeps a draft from being sent, by field; empty when nothing does. */
export function obstacles(plan: Plan, check: AdoptionCheck | undefined): FieldProblem[] {
  const copy = plan.isNewCopy
    ? [
        ...(plan.title.trim() === '' ? [{ field: 'title', message: 'Give your copy a title.' }] : []),
        ...(NAME.test(plan.id)
          ? []
          : [
              {
                field: 'id',
                message: 'Use three to sixty small letters, digits and hyphens, beginning with a letter.',
              },
            ]),
      ]
    : [];
  const unreadable = plan.unreadable === null ? [] : [{ field: 'file', message: plan.unreadable }];
  const faults = (check?.fileProblems ?? []).map(({ at, message }) => {
    const field = fieldOfFileProblem(plan, at);
    return field
      ? { field, message }
      : { field: 'file', message: 'The file is not right yet; see below where and why.' };
  });
  return [...copy, ...unreadable, ...faults];
}

/** Conflicts that have not been ticked as seen, by the finding's key. */
export function unseenConflicts(check: AdoptionCheck | undefined, seen: readonly string[]): FieldProblem[] {
  return (check?.findings ?? [])
    .filter((finding) => finding.kind === 'conflict' && !seen.includes(findingKey(finding)))
    .map((finding) => ({ field: findingKey(finding), message: 'Tick that you have seen this before you adopt.' }));
}
