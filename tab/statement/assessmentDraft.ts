import { answersTo } from '#domain/forms/answers.ts';
import type { Form } from '#domain/forms/form.ts';
import type { AssessmentSection, StatementView } from '#domain/review/statements/view.ts';

type Values = Record<string, string>;

/** One objective as it is assessed; `title` is null where it is known, and written by hand where it is not. */
export type Assessed = { objectiveId: string; title: string | null; answers: Values };

/** The draft's field for the ids of objectives added by hand, one a line. */
const ADDED = 'addedObjectives';

/** The questions about one objective, each under its own name in the draft. */
export function formFor({ form }: AssessmentSection, objectiveId: string): Form {
  return { ...form, fields: form.fields.map((field) => ({ ...field, id: `${objectiveId}.${field.id}` })) };
}

/** The draft's values for one objective. */
export function valuesFor(values: Values, objectiveId: string): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => key.startsWith(`${objectiveId}.`) && key !== `${objectiveId}.title`),
  );
}

/** The draft's values for the statement's own questions. */
export function ownValues(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !key.includes('.') && key !== ADDED));
}

/** The ids of the objectives that were added by hand, in order. */
export function addedIn(values: Values): string[] {
  return (values[ADDED] ?? '').split('\n').filter(Boolean);
}

/** The new value of `addedObjectives` with one more id, or with one fewer. */
export const withAdded = (values: Values, id: string) => [...addedIn(values), id].join('\n');
export const withoutAdded = (values: Values, id: string) =>
  addedIn(values)
    .filter((each) => each !== id)
    .join('\n');

export { ADDED };

/** The initial draft: what was sent last. */
export function draftOf(assessment: AssessmentSection | null, current: StatementView | undefined): Values {
  const known = new Set(assessment?.objectives.map(({ id }) => id));
  const assessed = current?.assessments ?? [];
  const added = assessed.filter(({ objectiveId }) => !known.has(objectiveId));
  return {
    ...current?.answers,
    ...Object.fromEntries(
      assessed.flatMap(({ objectiveId, answers }) =>
        Object.entries(answers).map(([id, text]) => [`${objectiveId}.${id}`, text]),
      ),
    ),
    ...Object.fromEntries(added.map(({ objectiveId, title }) => [`${objectiveId}.title`, title])),
    ...(added.length > 0 && { [ADDED]: added.map(({ objectiveId }) => objectiveId).join('\n') }),
  };
}

/** Every objective with what was written about it, as it is sent. */
export function assessedIn(assessment: AssessmentSection, values: Values): Assessed[] {
  const answersFor = (objectiveId: string) =>
    Object.fromEntries(
      Object.entries(answersTo(formFor(assessment, objectiveId), values)).map(([key, text]) => [
        key.slice(objectiveId.length + 1),
        text,
      ]),
    );
  const known = assessment.objectives.map(({ id }) => ({ objectiveId: id, title: null, answers: answersFor(id) }));
  const added = assessment.canAdd ? addedIn(values) : [];
  return [
    ...known,
    ...added.map((id) => ({ objectiveId: id, title: values[`${id}.title`] ?? '', answers: answersFor(id) })),
  ];
}
