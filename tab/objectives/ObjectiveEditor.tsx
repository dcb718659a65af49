import type { Form } from '#domain/forms/form.ts';
import type { Command } from '#domain/review/commands.ts';
import type { ObjectivesView, ObjectiveView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { QuestionField } from '../forms/fields/QuestionField.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { useWords } from '../language/useWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';
import { Written } from '../look/Written.tsx';
import { CentralTargets } from './CentralTargets.tsx';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { kindIn, objectiveQuestions, type Values } from './objectiveQuestions.ts';
import { valuesOf, wishFrom } from './objectiveValues.ts';

type Props = {
  review: ReviewView;
  objectives: ObjectivesView;
  objective?: ObjectiveView;
  /** The id of an objective that somebody else removed while it was being changed. */
  removed?: string;
  /** An objective for a weak aspect, added during the year (KS-18). */
  improvement?: boolean;
  onDone: () => void;
};

/** The change by which each improvement is added. */
const changes = new Map<string, string>();

/** Sent again, an improvement is the same change; another improvement is another. */
function changeFor(objectiveId: string): string {
  const change = changes.get(objectiveId) ?? crypto.randomUUID();
  changes.set(objectiveId, change);
  return change;
}

/** Writes or changes one objective: its kind, what, how it is measured, by when, what it serves, and its parts. */
export function ObjectiveEditor({ review, objectives, objective, removed, improvement = false, onDone }: Props) {
  const { t, dayInWords } = useWords();
  const today = fieldsOf(review.now, review.timeZone).date;
  const improvementName = objectives.kinds.find(({ addedInYear }) => addedInYear)?.name ?? '';
  const known = objective?.id ?? removed;
  const begin: Values = {
    ...valuesOf(objective, objectives),
    ...(improvement && { kind: improvementName, aspect: '', metOn: today }),
  };
  const questionsFor = (values: Values) =>
    objectiveQuestions({
      objectives,
      values,
      about: {
        others: objectives.list.filter((each) => each.id !== known).length,
        cycleEnd: review.cycle.end,
        cycleEndInWords: dayInWords({ moment: review.cycle.end, timeZone: review.timeZone, now: review.now }),
        improvement,
      },
      t,
    });
  const formFor = (values: Values): Form => ({ id: 'objective', title: t('Objective'), fields: questionsFor(values) });
  const basedOn = (values: Values) => Number(values['basedOn'] ?? '');
  const isOvertaken = (values: Values) =>
    objective !== undefined && basedOn(values) > 0 && basedOn(values) < objective.revision;
  const command = (values: Values, id: string): Command => {
    const asked = new Set(questionsFor(values).map((each) => each.id));
    const wish = { objectiveId: known ?? id, ...wishFrom({ values, objectives, asked }) };
    const { aspect = '', metOn = '' } = values;
    return improvement
      ? { type: 'addImprovement', ...wish, changeId: changeFor(wish.objectiveId), aspect, metOn }
      : { type: 'saveObjective', ...wish, ...(objective && { expectedRevision: basedOn(values) }) };
  };
  return (
    <ReviewForm
      review={review}
      draft={`objective.${review.id}.${known ?? (improvement ? 'improvement' : 'new')}`}
      initial={begin}
      label={t(known ? 'Change the objective' : 'Write an objective')}
      send={t(improvement ? 'Add it and send it for approval' : 'Save the objective')}
      sending={t('Saving …')}
      said={t(improvement ? 'The objective is added and sent for approval.' : 'The objective is saved.')}
      command={command}
      questions={formFor}
      whyNot={(values) => (isOvertaken(values) ? t('Choose between the two above first.') : undefined)}
      isToldElsewhere={({ code }, values) => code === 'stale' && isOvertaken(values)}
      onClose={onDone}
    >
      {({ values, change, resolve }) => (
        <>
          {removed && <Quiet>{t('This objective was removed meanwhile. Save it if it is still wanted.')}</Quiet>}
          {improvement && <WeakAspect today={today} />}
          {questionsFor(values).map((field) => (
            <div key={field.id}>
              <QuestionField
                field={field}
                value={values[field.id] ?? ''}
                onChange={(text) => {
                  change(field.id, text);
                  // A title that nobody has written yet is the kind's own name.
                  const { title = '', kind = '' } = values;
                  if (field.id === 'kind' && (title === '' || title === kind)) change('title', text);
                }}
              />
              {field.id === 'title' && <Baseline objectives={objectives} values={values} />}
              {field.id === 'groups' && (
                <CentralTargets
                  year={Number(review.cycle.start.slice(0, 4))}
                  rows={values['groups'] ?? ''}
                  onRows={(rows) => change('groups', rows)}
                />
              )}
            </div>
          ))}
          {objectives.parts
            .filter(({ yours }) => !yours)
            .map((part) => (
              <Quiet key={part.id}>
                {part.writtenBy
                  ? t('The {role} writes “{part}”.', { role: review.policy.wording[part.writtenBy], part: part.name })
                  : t('The other writes “{part}”.', { part: part.name })}{' '}
                <Clause clause={part.clause} />
              </Quiet>
            ))}
          {objectives.beyondCycle && !objectives.beyondCycle.allowed && (values['by'] ?? '') > review.cycle.end && (
            <Quiet>
              <SchoolsWords>{objectives.beyondCycle.text}</SchoolsWords>{' '}
              <Clause clause={objectives.beyondCycle.clause} />
            </Quiet>
          )}
          {objective && isOvertaken(values) && (
            <ChangedMeanwhile
              who={objective.changedByName}
              mine={values}
              theirs={valuesOf(objective, objectives)}
              form={formFor(values)}
              onResolve={resolve}
            />
          )}
        </>
      )}
    </ReviewForm>
  );
}

/** The weak aspect for which an objective is added during the year (KS-18). */
function WeakAspect({ today }: { today: string }) {
  const { t } = useWords();
  return (
    <>
      <TextBox
        field="aspect"
        label={t('Which aspect has not been good enough')}
        size="large"
        required
        hint={t('What was seen, and when it was talked about.')}
      />
      <LineBox field="metOn" label={t('When you met')} size="large" type="date" max={today} width={220} required />
    </>
  );
}

/** The targets of a kind with one text for everybody, at both levels (KS-06). */
function Baseline({ objectives, values }: { objectives: ObjectivesView; values: Values }) {
  const baseline = kindIn(objectives, values)?.baseline;
  const { levels } = objectives;
  const { t } = useWords();
  if (!baseline) return null;
  return (
    <Stack gap="S" above="L">
      <Written
        label={t('Target for {level}, the same for everybody', { level: levels[0] ?? t('Good') })}
        text={baseline.good}
      />
      <Written
        label={t('Target for {level}, the same for everybody', { level: levels[1] ?? t('Outstanding') })}
        text={baseline.outstanding}
      />
    </Stack>
  );
}
