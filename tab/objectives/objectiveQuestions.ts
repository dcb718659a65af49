import type { FormField } from '#domain/forms/form.ts';
import type { Translate } from '#domain/language/translate.ts';
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

type ObjectiveQuestionsArgs = { objectives: ObjectivesView; values: Values; about: About; t: Translate };

/** The questions of an objective's form, according to the policy and to its values so far. */
export function objectiveQuestions({ objectives, values, about, t }: ObjectiveQuestionsArgs): FormField[] {
  const kind = kindIn(objectives, values);
  const [good, outstanding] = objectives.levels;
  const hasGroups = kind?.groups !== undefined && (values['groups'] ?? '') !== '';
  const fixed = kind?.baseline !== undefined || hasGroups;
  const { beyondCycle, normallyAtMost, linkKinds } = objectives;
  const goesOn = beyondCycle?.allowed === true && (values['by'] ?? '') > about.cycleEnd;
  const above = normallyAtMost !== null && about.others >= normallyAtMost.count;
  return [
    ...(objectives.kinds.length > 0 && !about.improvement ? [kindQuestion({ objectives, chosen: kind, t })] : []),
    question({
      id: 'title',
      label: t('Objective'),
      kind: 'text',
      required: true,
      hint: t('What is to be reached, in one sentence.'),
    }),
    ...(kind?.groups ? [groupsQuestion({ kind, levels: objectives.levels, t })] : []),
    ...(fixed
      ? []
      : [
          question({
            id: 'success',
            label: good
              ? t('Target for {level}, and how it is measured', { level: good })
              : t('How success is measured'),
            kind: 'text',
            required: true,
            hint: t('What will be seen or counted, and how much of it.'),
          }),
          ...(outstanding
            ? [question({ id: 'outstanding', label: t('Target for {level}', { level: outstanding }), kind: 'text' })]
            : []),
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
    question({ id: 'by', label: t('To be reached by'), kind: 'date', required: true }),
    ...(goesOn
      ? [
          question({
            id: 'milestone',
            label: t('What is to be reached by {day}', { day: about.cycleEndInWords }),
            kind: 'text',
            required: true,
            rule: beyondCycle.rule,
            clause: beyondCycle.clause,
          }),
        ]
      : []),
    question({ id: 'linkKind', label: t('Linked to'), kind: 'choice', required: true, choices: linkKinds }),
    question({ id: 'linkedTo', label: t('Which priority'), kind: 'line', required: true }),
    ...objectives.parts
      .filter(({ yours }) => yours)
      .map(({ id, name, hint, rule, clause }) =>
        question({ id, label: name, kind: 'text', rule, clause, ...(hint && { hint }) }),
      ),
    ...(above
      ? [
          question({
            id: 'reason',
            label: t('Why one more than usual'),
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

type Kind = ObjectivesView['kinds'][number];

type KindQuestionArgs = { objectives: ObjectivesView; chosen: Kind | undefined; t: Translate };

function kindQuestion({ objectives: { kinds }, chosen, t }: KindQuestionArgs): FormField {
  return question({
    id: 'kind',
    label: t('Kind of objective'),
    kind: 'choice',
    choices: kinds.filter(({ addedInYear }) => !addedInYear).map(({ name }) => name),
    ...(chosen && { hint: chosen.hint ?? '', rule: chosen.rule, clause: chosen.clause }),
  });
}

type GroupsQuestionArgs = { kind: Told; levels: readonly string[]; t: Translate };

function groupsQuestion({ kind: { rule, clause }, levels, t }: GroupsQuestionArgs): FormField {
  return question({
    id: 'groups',
    label: t('Classes or groups, with the percentage of students at their target grade'),
    kind: 'rows',
    rule,
    clause,
    columns: [
      { id: 'group', label: t('Class or group') },
      { id: 'subject', label: t('Subject') },
      { id: 'good', label: levels[0] ? `${levels[0]}, %` : t('Target, %') },
      { id: 'outstanding', label: `${levels[1] ?? t('Outstanding')}, %` },
    ],
  });
}
