import { findPack } from '#domain/policies/packs.ts';
import type { ObjectiveCommandOf } from '#domain/review/objectives/index.ts';
import { id } from '../story.ts';

type Save = ObjectiveCommandOf<'saveObjective'>;

/** An objective with a number, linked to the policy's first priority. */
export function objectiveFor(pack: string, by: string) {
  const [linkKind = ''] = findPack(pack)?.objectives.linkedTo ?? [];
  return (number: number, more: Partial<Save> = {}): Save => ({
    type: 'saveObjective',
    objectiveId: id(number),
    title: `Objective ${number}`,
    success: 'Seen in 9 of 10 samples',
    by,
    linkKind,
    linkedTo: 'Reading',
    reason: null,
    ...more,
  });
}
