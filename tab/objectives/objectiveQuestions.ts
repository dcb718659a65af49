import type { FormField } from '#domain/forms/form.ts';
import type { ObjectivesView } from '#domain/review/objectives/view.ts';

export type Values = Record<string, string>;

type Told = { rule: string; clause: string };
type Question = Omit<FormField, 'rule' | 'clause' | 'required'> & Partial<Told> & { required?: boolean };

const question = ({ rule = '', clause = '', required = false, ...rest }: Question): FormField => ({
  ...rest,
  rule,
  clause,
  required,
});

/** The kind whose name is in a form, or undefined. */
export function kindIn(
  { kinds }: Pick<ObjectivesView, 'kinds'>,
  values: Values,
): ObjectivesView['kinds'][number] | undefined {
  return kinds.find(({ name }) => name === values['kind']);
}

type About = {
  /** The number of other objectives. */
  others: number;
  cycleEnd: string;
  cycleEndInWords: string;
  /** An objective for a weak aspect, during the year (KS-18): its kind is given. */
  improvement?: boolean;
};

type ObjectiveQuestionsArgs = { objectives: ObjectivesView; values: Values; about: About };

/** The questions of an objective's form, according to the policy and to its values so far. */
export function objectiveQuestions({ objectives, values, about }: ObjectiveQuestionsArgs): FormField[] {
  const kind = kindIn(objectives, values);
  const [good, outstanding] = objectives.levels;
  const hasGroups = kind?.groups !== undefined && (values['groups'] ?? '') !== '';
  const fixed = kind?.baseline !== undefined || hasGroups;
  const { beyondCycle, normallyAtMost, linkKinds } = objectives;
  const goesOn = beyondCycle?.allowed === true && (values['by'] ?? '') > about.cycleEnd;
  const above = normallyAtMost !== null && about.others >= normallyAtMost.count;
  return [
    ...(objectives.kinds.length > 0 && !about.improvement ? [kindQuestion(objectives, kind)] : []),
    question({
      id: 'title',
      label: 'Objective',
      kind: 'text',
      required: true,
      hint: 'What is to be reached, in one sentence.',
    }),
    ...(kind?.groups ? [groupsQuestion(kind, objectives.levels)] : []),
    ...(fixed
      ? []
      : [
          question({
            id: 'success',
            label: good ? `Target for ${good}, and how it is measured` : 'How success is measured',
            kind: 'text',
            required: true,
            hint: 'What will be seen or counted, and how much of it.',
          }),
          ...(outstanding ? [question({ id: 'outstanding', label: `Target for ${outstanding}`, kind: 'text' })] : []),
        ]),
    ...(kind?.fields ?? []).map(({ id, name, hint }) =>
      question({
        id: `detail_${id}`,
        label: name,
        kind: 'text',
        rule: kind?.rule ?? '',
        clause: kind?.clause ?? '',
        ...(hint && { hint }),
      }),
    ),
    question({ id: 'by', label: 'To be reached by', kind: 'date', required: true }),
    ...(goesOn
      ? [
          question({
            id: 'milestone',
            label: `What is to be reached by ${about.cycleEndInWords}`,
            kind: 'text',
            required: true,
            rule: beyondCycle.rule,
            clause: beyondCycle.clause,
          }),
        ]
      : []),
    question({ id: 'linkKind', label: 'Linked to', kind: 'choice', required: true, choices: linkKinds }),
    question({ id: 'linkedTo', label: 'Which priority', kind: 'line', required: true }),
    ...objectives.parts
      .filter(({ yours }) => yours)
      .map(({ id, name, hint, rule, clause }) =>
        question({ id, label: name, kind: 'text', rule, clause, ...(hint && { hint }) }),
      ),
    ...(above
      ? [
          question({
            id: 'reason',
            label: 'Why one more than usual',
            kind: 'text',
            required: true,
            hint: normallyAtMost.text,
            rule: normallyAtMost.rule,
            clause: normallyAtMost.clause,
          }),
        ]
      : []),
  ];
}

function kindQuestion({ kinds }: ObjectivesView, chosen: ObjectivesView['kinds'][number] | undefined): FormField {
  return question({
    id: 'kind',
    label: 'Kind of objective',
    kind: 'choice',
    choices: kinds.filter(({ addedInYear }) => !addedInYear).map(({ name }) => name),
    ...(chosen && { hint: chosen.hint ?? '', rule: chosen.rule, clause: chosen.clause }),
  });
}

function groupsQuestion({ rule, clause }: Told, levels: string[]): FormField {
  return question({
    id: 'groups',
    label: 'Classes or groups, with the percentage of students at their target grade',
    kind: 'rows',
    rule,
    clause,
    columns: [
      { id: 'group', label: 'Class or group' },
      { id: 'subject', label: 'Subject' },
      { id: 'good', label: `${levels[0] ?? 'Target'}, %` },
      { id: 'outstanding', label: `${levels[1] ?? 'Outstanding'}, %` },
    ],
  });
}
