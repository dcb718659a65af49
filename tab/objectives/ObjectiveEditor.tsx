import type { Form } from '#domain/forms/form.ts';
import type { Command } from '#domain/review/commands.ts';
import type { ObjectivesView, ObjectiveView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords, fieldsOf } from '#domain/calendar/inWords.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { QuestionField } from '../forms/fields/QuestionField.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
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
    });
  const formFor = (values: Values): Form => ({ id: 'objective', title: 'Objective', fields: questionsFor(values) });
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
      label={known ? 'Change the objective' : 'Write an objective'}
      send={improvement ? 'Add it and send it for approval' : 'Save the objective'}
      sending="Saving …"
      said={improvement ? 'The objective is added and sent for approval.' : 'The objective is saved.'}
      command={command}
      questions={formFor}
      isBlocked={isOvertaken}
      isToldElsewhere={({ code }, values) => code === 'stale' && isOvertaken(values)}
      onClose={onDone}
    >
      {({ values, change, problem, resolve }) => (
        <>
          {removed && <Quiet>This objective was removed meanwhile. Save it if it is still wanted.</Quiet>}
          {improvement && <WeakAspect today={today} />}
          {questionsFor(values).map((field) => (
            <div key={field.id}>
              <QuestionField
                field={field}
                value={values[field.id] ?? ''}
                problem={problem}
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
                The {part.writtenBy ? review.policy.wording[part.writtenBy] : 'other'} writes “{part.name}”.{' '}
                <Clause rule={part.rule} clause={part.clause} />
              </Quiet>
            ))}
          {objectives.beyondCycle && !objectives.beyondCycle.allowed && (values['by'] ?? '') > review.cycle.end && (
            <Quiet>
              {objectives.beyondCycle.text}{' '}
              <Clause rule={objectives.beyondCycle.rule} clause={objectives.beyondCycle.clause} />
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
  return (
    <>
      <TextBox
        field="aspect"
        label="Which aspect has not been good enough"
        size="large"
        required
        hint="What was seen, and when it was talked about."
      />
      <LineBox field="metOn" label="When you met" size="large" type="date" max={today} width={220} required />
    </>
  );
}

/** The targets of a kind with one text for everybody, at both levels (KS-06). */
function Baseline({ objectives, values }: { objectives: ObjectivesView; values: Values }) {
  const baseline = kindIn(objectives, values)?.baseline;
  const { levels } = objectives;
  if (!baseline) return null;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, marginTop: 16 }}>
      <Written label={`Target for ${levels[0] ?? 'Good'}, the same for everybody`} text={baseline.good} />
      <Written label={`Target for ${levels[1] ?? 'Outstanding'}, the same for everybody`} text={baseline.outstanding} />
    </div>
  );
}
