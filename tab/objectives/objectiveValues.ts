import type { ObjectiveCommandOf } from '#domain/review/objectives/index.ts';
import type { Objective } from '#domain/review/objectives/objective.ts';
import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import { LISTED_BY_GROUP } from '#domain/review/objectives/targets.ts';
import { groupsInRows, rowsOfGroups } from './groupRows.ts';
import { kindIn, type Values } from './objectiveQuestions.ts';

/** An objective as the texts of its form; `basedOn` is the revision from which the change began. */
export function valuesOf(objective: Objective | undefined, objectives: ObjectivesView): Values {
  const parts = Object.entries(objective?.parts ?? {}).map(([id, text]) => [id, text] as const);
  const details = Object.entries(objective?.details ?? {}).map(([id, text]) => [`detail_${id}`, text] as const);
  return {
    kind: objectives.kinds.find(({ id }) => id === objective?.kind)?.name ?? '',
    title: objective?.title ?? '',
    groups: rowsOfGroups(objective?.groups ?? []),
    success: objective?.success ?? '',
    outstanding: objective?.outstanding ?? '',
    by: objective?.by ?? '',
    milestone: objective?.milestone ?? '',
    linkKind: objective?.linkKind ?? objectives.linkKinds[0] ?? '',
    linkedTo: objective?.linkedTo ?? '',
    reason: objective?.reason ?? '',
    basedOn: objective ? `${objective.revision}` : '',
    ...Object.fromEntries([...parts, ...details]),
  };
}

type Wish = Omit<ObjectiveCommandOf<'saveObjective'>, 'type' | 'objectiveId' | 'expectedRevision'>;

type WishFromArgs = { values: Values; objectives: ObjectivesView; asked: ReadonlySet<string> };

/** The command's content from the texts of the form. `asked`: the questions that the form shows. */
export function wishFrom({ values, objectives, asked }: WishFromArgs): Wish {
  const kind = kindIn(objectives, values);
  const value = (id: string) => values[id] ?? '';
  const orNull = (id: string) => (asked.has(id) && value(id) !== '' ? value(id) : null);
  const groups = kind?.groups ? groupsInRows(value('groups')) : [];
  return {
    title: value('title'),
    // What the policy or the percentages say is there in any case; the server adds it.
    success: kind?.baseline?.good ?? (groups.length > 0 ? LISTED_BY_GROUP : value('success')),
    outstanding: orNull('outstanding'),
    by: value('by'),
    milestone: orNull('milestone'),
    linkKind: value('linkKind'),
    linkedTo: value('linkedTo'),
    reason: orNull('reason'),
    kind: kind?.id ?? null,
    parts: Object.fromEntries(objectives.parts.filter(({ yours }) => yours).map(({ id }) => [id, value(id)])),
    details: Object.fromEntries((kind?.fields ?? []).map(({ id }) => [id, value(`detail_${id}`)])),
    groups,
  };
}
