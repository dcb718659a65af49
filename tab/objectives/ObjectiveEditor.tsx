import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Form } from '#domain/forms/form.ts';
import type { ObjectivesView, ObjectiveView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { QuestionField } from '../forms/fields/QuestionField.tsx';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';
import { dayInWords, fieldsOf } from '../words/dates.ts';
import { CentralTargets } from './CentralTargets.tsx';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { kindIn, objectiveQuestions } from './objectiveQuestions.ts';
import { valuesOf, wishFrom } from './objectiveValues.ts';

type Props = {
  review: ReviewView;
  objectives: ObjectivesView;
  objective?: ObjectiveView;
  /** The id of one that somebody else removed while it was being changed. */
  removed?: string;
  /** An objective for a weak aspect, added during the year (KS-18). */
  improvement?: boolean;
  onDone: () => void;
};

/** Writing or changing one objective: its kind, what, how it is measured, until when, what it serves, and its parts. */
export function ObjectiveEditor({ review, objectives, objective, removed, improvement = false, onDone }: Props) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [objectiveId] = useState(() => objective?.id ?? removed ?? crypto.randomUUID());
  const [changeId] = useState(() => crypto.randomUUID());
  const today = fieldsOf(review.now, review.timeZone).date;
  const improvementName = objectives.kinds.find(({ addedInYear }) => addedInYear)?.name ?? '';
  const draft = useDraft(
    `objective.${review.id}.${objective?.id ?? removed ?? (improvement ? 'improvement' : 'new')}`,
    review.you.oid,
    {
      ...valuesOf(objective, objectives),
      ...(improvement && { kind: improvementName, aspect: '', metOn: today }),
    },
  );
  const { values } = draft;
  const value = (field: string) => values[field] ?? '';
  const questions = objectiveQuestions(objectives, values, {
    others: objectives.list.filter((each) => each.id !== objectiveId).length,
    cycleEnd: review.cycle.end,
    cycleEndInWords: dayInWords(review.cycle.end, review.timeZone, review.now),
    improvement,
  });
  const form: Form = { id: 'objective', title: 'Objective', fields: questions };
  const kind = kindIn(objectives, values);
  const basedOn = Number(value('basedOn'));
  const overtaken = objective !== undefined && basedOn > 0 && basedOn < objective.revision;
  const change = (field: string, text: string) => {
    draft.change(field, text);
    // A title that nobody has written yet is the kind's own name.
    if (field === 'kind' && (value('title') === '' || value('title') === value('kind'))) draft.change('title', text);
  };
  const save = () => {
    const wish = { objectiveId, ...wishFrom(values, objectives, new Set(questions.map(({ id }) => id))) };
    command.mutate(
      {
        command: improvement
          ? { type: 'addImprovement', ...wish, changeId, aspect: value('aspect'), metOn: value('metOn') }
          : { type: 'saveObjective', ...wish, ...(objective && { expectedRevision: basedOn }) },
      },
      {
        onSuccess: () => {
          void draft.forget();
          announce(improvement ? 'The objective is added and sent for approval.' : 'The objective is saved.');
          onDone();
        },
      },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      style={{ display: 'flex', flexDirection: 'column', gap: 16 }}
    >
      {removed && <Quiet>This objective was removed meanwhile. Save it if it is still wanted.</Quiet>}
      {improvement && (
        <>
          <Field
            label="Which aspect has not been good enough"
            size="large"
            required
            hint="What was seen, and when it was talked about."
            {...fieldMessage(command.error, 'aspect')}
          >
            <Textarea value={value('aspect')} onChange={(_, data) => change('aspect', data.value)} />
          </Field>
          <Field
            label="When you met"
            size="large"
            required
            style={{ maxWidth: 220 }}
            {...fieldMessage(command.error, 'metOn')}
          >
            <Input type="date" max={today} value={value('metOn')} onChange={(_, data) => change('metOn', data.value)} />
          </Field>
        </>
      )}
      {questions.map((field) => (
        <div key={field.id}>
          <QuestionField
            field={field}
            value={value(field.id)}
            problem={command.error}
            onChange={(text) => change(field.id, text)}
          />
          {field.id === 'title' && kind?.baseline && <Baseline levels={objectives.levels} baseline={kind.baseline} />}
          {field.id === 'groups' && (
            <CentralTargets
              year={Number(review.cycle.start.slice(0, 4))}
              rows={value('groups')}
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
      {objectives.beyondCycle && !objectives.beyondCycle.allowed && value('by') > review.cycle.end && (
        <Quiet>
          {objectives.beyondCycle.text}{' '}
          <Clause rule={objectives.beyondCycle.rule} clause={objectives.beyondCycle.clause} />
        </Quiet>
      )}
      {overtaken && (
        <ChangedMeanwhile
          who={objective.changedByName}
          mine={values}
          theirs={valuesOf(objective, objectives)}
          form={form}
          onResolve={draft.resolve}
        />
      )}
      <Trouble problem={overtaken && command.error?.code === 'stale' ? null : command.error} />
      <Row>
        <Button type="submit" appearance="primary" disabledFocusable={command.isPending || overtaken}>
          {command.isPending ? 'Saving …' : improvement ? 'Add it and send it for approval' : 'Save the objective'}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
        <DraftNote
          state={draft.state}
          values={values}
          timeZone={review.timeZone}
          form={form}
          onResolve={draft.resolve}
        />
      </Row>
    </form>
  );
}

/** The targets of a kind that has one text for everybody, at both levels (KS-06). */
function Baseline({ levels, baseline }: { levels: string[]; baseline: { good: string; outstanding: string } }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, marginTop: 16 }}>
      <Written label={`Target for ${levels[0] ?? 'Good'}, the same for everybody`} text={baseline.good} />
      <Written label={`Target for ${levels[1] ?? 'Outstanding'}, the same for everybody`} text={baseline.outstanding} />
    </div>
  );
}
