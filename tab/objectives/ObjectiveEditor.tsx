import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Objective } from '#domain/review/objectives/objective.ts';
import type { ObjectivesView } from '#domain/views/objectives.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { dayInWords } from '../words/dates.ts';

type Props = { review: ReviewView; objectives: ObjectivesView; objective?: Objective; onDone: () => void };

/** Writing or changing one objective: what, how it is measured, until when, and what it serves. */
export function ObjectiveEditor({ review, objectives, objective, onDone }: Props) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [objectiveId] = useState(() => objective?.id ?? crypto.randomUUID());
  const draft = useDraft(
    `objective.${review.id}.${objective?.id ?? 'new'}`,
    review.you.oid,
    valuesOf(objective, objectives),
  );
  const { values } = draft;
  const value = (field: string) => values[field] ?? '';
  const message = (field: string) => fieldMessage(command.error, field);
  const limit = objectives.normallyAtMost;
  const above = limit !== null && objectives.list.filter((each) => each.id !== objectiveId).length >= limit.count;
  const beyond = objectives.beyondCycle;
  const goesOn = beyond !== null && value('by') > review.cycle.end;
  const save = () =>
    command.mutate(
      {
        command: {
          type: 'saveObjective',
          objectiveId,
          title: value('title'),
          success: value('success'),
          by: value('by'),
          linkKind: value('linkKind'),
          linkedTo: value('linkedTo'),
          reason: above && value('reason') ? value('reason') : null,
          milestone: goesOn && value('milestone') ? value('milestone') : null,
        },
      },
      {
        onSuccess: () => {
          void draft.forget();
          announce('The objective is saved.');
          onDone();
        },
      },
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      style={{ display: 'flex', flexDirection: 'column', gap: 16 }}
    >
      <Field label="Objective" required hint="What is to be reached, in one sentence." {...message('title')}>
        <Textarea value={value('title')} onChange={(_, data) => draft.change('title', data.value)} />
      </Field>
      <Field
        label="How success is measured"
        required
        hint="What will be seen or counted, and how much of it."
        {...message('success')}
      >
        <Textarea value={value('success')} rows={3} onChange={(_, data) => draft.change('success', data.value)} />
      </Field>
      <Field label="To be reached by" required style={{ maxWidth: 220 }} {...message('by')}>
        <Input type="date" value={value('by')} onChange={(_, data) => draft.change('by', data.value)} />
      </Field>
      {goesOn && beyond && (
        <>
          <Quiet>
            {beyond.text} <Clause rule={beyond.rule} clause={beyond.clause} />
          </Quiet>
          {beyond.allowed && (
            <Field
              label={`What is to be reached by ${dayInWords(review.cycle.end, review.timeZone, review.now)}`}
              required
              {...message('milestone')}
            >
              <Textarea value={value('milestone')} onChange={(_, data) => draft.change('milestone', data.value)} />
            </Field>
          )}
        </>
      )}
      <Field label="Linked to" required style={{ maxWidth: 360 }} {...message('linkKind')}>
        <Select value={value('linkKind')} onChange={(_, data) => draft.change('linkKind', data.value)}>
          {objectives.linkKinds.map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </Select>
      </Field>
      <Field label="Which priority" required {...message('linkedTo')}>
        <Input value={value('linkedTo')} onChange={(_, data) => draft.change('linkedTo', data.value)} />
      </Field>
      {above && limit && (
        <>
          <Quiet>
            {limit.text} <Clause rule={limit.rule} clause={limit.clause} />
          </Quiet>
          <Field label="Why one more than usual" required {...message('reason')}>
            <Textarea value={value('reason')} onChange={(_, data) => draft.change('reason', data.value)} />
          </Field>
        </>
      )}
      <Trouble problem={command.error} />
      <Row>
        <Button type="submit" appearance="primary" disabled={command.isPending}>
          {command.isPending ? 'Saving …' : 'Save the objective'}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
        <DraftNote state={draft.state} values={values} timeZone={review.timeZone} onResolve={draft.resolve} />
      </Row>
    </form>
  );
}

function valuesOf(objective: Objective | undefined, objectives: ObjectivesView): Record<string, string> {
  return {
    title: objective?.title ?? '',
    success: objective?.success ?? '',
    by: objective?.by ?? '',
    linkKind: objective?.linkKind ?? objectives.linkKinds[0] ?? '',
    linkedTo: objective?.linkedTo ?? '',
    reason: objective?.reason ?? '',
    milestone: objective?.milestone ?? '',
  };
}
